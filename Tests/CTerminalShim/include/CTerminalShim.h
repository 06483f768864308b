// What the tests' pseudo-terminal needs of C: the C library hides these functions from Swift's
// module map behind feature macros.
#ifndef CTERMINALSHIM_H
#define CTERMINALSHIM_H

#include <stddef.h>
#include <stdint.h>

// Opens a pseudo-terminal and writes the path of its slave; returns the master, or -1.
int ct_open_pseudoterminal(char *_Nonnull slave_path, size_t size);

// The C library's idea of a scalar's columns: a second opinion beside the product's tables.
int ct_width(uint32_t scalar);

#endif
