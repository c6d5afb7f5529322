/* The C client that virtwire is measured beside: OPERATION URI CALLS -> one line of JSON.
 *
 * Time and processor time are those of the calls alone. */
#include <libvirt/libvirt.h>
#include <libvirt/virterror.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>

/* As many as a daemon lets a connection have outstanding. */
#define THREADS 5

struct worker {
    pthread_t thread;
    virDomainPtr domain;
    long calls;
};

static void require(int fine, const char *what)
{
    if (!fine) {
        fprintf(stderr, "%s: %s\n", what, virGetLastErrorMessage());
        exit(1);
    }
}

static double seconds(struct timeval time)
{
    return time.tv_sec + time.tv_usec / 1e6;
}

static double wall(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec + now.tv_nsec / 1e9;
}

static double processor(void)
{
    struct rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

static void info(virDomainPtr domain, long calls)
{
    virDomainInfo answer;
    while (calls-- > 0)
        require(virDomainGetInfo(domain, &answer) == 0, "virDomainGetInfo");
}

static void *work(void *argument)
{
    struct worker *worker = argument;
    info(worker->domain, worker->calls);
    return NULL;
}

static void threads(virDomainPtr domain, long calls)
{
    struct worker workers[THREADS];
    for (int i = 0; i < THREADS; i++) {
        workers[i].domain = domain;
        workers[i].calls = calls / THREADS;
        require(pthread_create(&workers[i].thread, NULL, work, &workers[i]) == 0, "thread");
    }
    for (int i = 0; i < THREADS; i++)
        pthread_join(workers[i].thread, NULL);
}

static virDomainPtr first_of_list(virConnectPtr connection)
{
    virDomainPtr *domains, first;
    int count = virConnectListAllDomains(connection, &domains, 0);
    require(count > 0, "virConnectListAllDomains");
    first = domains[0];
    for (int i = 1; i < count; i++)
        virDomainFree(domains[i]);
    free(domains);
    return first;
}

static void list(virConnectPtr connection, long calls)
{
    while (calls-- > 0)
        virDomainFree(first_of_list(connection));
}

static void open_and_close(const char *uri, long calls)
{
    while (calls-- > 0) {
        virConnectPtr connection = virConnectOpen(uri);
        require(connection != NULL, "virConnectOpen");
        virConnectClose(connection);
    }
}

int main(int count, char **arguments)
{
    if (count != 4) {
        fprintf(stderr, "usage: client info|full|list|open URI CALLS\n");
        return 2;
    }
    const char *operation = arguments[1], *uri = arguments[2];
    long calls = atol(arguments[3]);
    virConnectPtr connection = virConnectOpen(uri);
    require(connection != NULL, "virConnectOpen");
    virDomainPtr domain = first_of_list(connection);

    double wall_before = wall(), processor_before = processor();
    if (strcmp(operation, "info") == 0)
        info(domain, calls);
    else if (strcmp(operation, "full") == 0)
        threads(domain, calls);
    else if (strcmp(operation, "list") == 0)
        list(connection, calls);
    else
        open_and_close(uri, calls);
    printf("{\"calls\": %ld, \"wall\": %.9f, \"processor\": %.9f}\n", calls, wall() - wall_before,
           processor() - processor_before);

    virDomainFree(domain);
    virConnectClose(connection);
    return 0;
}
