# A guest of 512 bytes, for where Linux takes minutes to boot: it prints `tick N BOOT` once a second
# on its first serial port, N counted in its memory and BOOT new at each boot.
# With LISTENS defined it switches itself off when its power button is pressed; else it is deaf.

    .code16
    .globl _start

# The power management registers where the firmware of QEMU's `pc` puts them (PIIX4).
    .equ POWER_STATUS, 0x600
    .equ POWER_ENABLE, 0x602
    .equ POWER_CONTROL, 0x604
    .equ BUTTON, 0x100
    .equ SLEEP, 0x2000
# Counts 18.2 a second, in the firmware's data.
    .equ CLOCK, 0x46c
    .equ SECOND, 18

_start:
    ljmp $0, $begin
begin:
    xorw %ax, %ax
    movw %ax, %ds
    movw %ax, %ss
    movw $0x7c00, %sp
    sti
    rdtsc
    movl %eax, boot
    movw $POWER_ENABLE, %dx
    movw $BUTTON, %ax
    outw %ax, %dx

second:
    incl count
    movw $text, %si
    call print
    movl count, %eax
    call print_decimal
    movb $' ', %al
    call put
    movl boot, %eax
    call print_hexadecimal
    movb $'\r', %al
    call put
    movb $'\n', %al
    call put
    movw CLOCK, %bx
wait:
    hlt
.ifdef LISTENS
    movw $POWER_STATUS, %dx
    inw %dx, %ax
    testw $BUTTON, %ax
    jnz off
.endif
    movw CLOCK, %ax
    subw %bx, %ax
    cmpw $SECOND, %ax
    jb wait
    jmp second

off:
    movw $POWER_CONTROL, %dx
    movw $SLEEP, %ax
    outw %ax, %dx
stay:
    hlt
    jmp stay

# The text at si, up to a zero.
print:
    lodsb
    testb %al, %al
    jz done
    call put
    jmp print
done:
    ret

# eax, without leading zeros.
print_decimal:
    xorw %cx, %cx
    movl $10, %edi
digit:
    xorl %edx, %edx
    divl %edi
    addb $'0', %dl
    pushw %dx
    incw %cx
    testl %eax, %eax
    jnz digit
write:
    popw %ax
    call put
    loop write
    ret

# eax, eight digits.
print_hexadecimal:
    movw $8, %cx
nibble:
    roll $4, %eax
    pushl %eax
    andb $15, %al
    cmpb $10, %al
    jb low
    addb $('a' - '0' - 10), %al
low:
    addb $'0', %al
    call put
    popl %eax
    loop nibble
    ret

# al, once the port can take it.
put:
    pushw %dx
    pushw %ax
    movw $0x3fd, %dx
ready:
    inb %dx, %al
    testb $0x20, %al
    jz ready
    popw %ax
    movw $0x3f8, %dx
    outb %al, %dx
    popw %dx
    ret

text:
    .asciz "tick "
    .balign 4
boot:
    .long 0
count:
    .long 0
    .org 510
    .word 0xaa55
