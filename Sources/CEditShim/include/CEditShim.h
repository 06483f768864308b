// What Swift cannot call of libedit and the C library, and nothing else.
//
// Every function says which of these reasons brought it here:
//   variadic   Swift refuses to import variadic C functions (el_set, el_get, history);
//   handler    a signal handler must not run Swift, which may allocate or initialise lazily;
//   macro      the C library hides the function from Swift's module map, or it is a macro.
#ifndef CEDITSHIM_H
#define CEDITSHIM_H

#include <stddef.h>
#include <stdio.h>
#include <termios.h>
#include <wchar.h>

#include <histedit.h>

#pragma clang assume_nonnull begin

typedef unsigned char (*ces_command)(EditLine *, int);
typedef int (*ces_reader)(EditLine *, wchar_t *);

// Locale (macro: LC_CTYPE_MASK and friends). libedit builds its key map with iswprint when it is
// opened, so this must run before: it drops é and ë otherwise. Only LC_CTYPE is touched.
// Returns 1 when UTF-8 is in force.
int ces_use_utf8(void);

// A pseudo-terminal of this size that nobody looks at (macro: posix_openpt and its kin).
// Writes the descriptors of its master and its slave; returns 0, or -1.
int ces_open_canvas(int rows, int columns, int *master, int *slave);

// Settings of libedit (variadic: el_set and el_get).
void ces_set_client(EditLine *editor, void *client);
void *_Nullable ces_client(EditLine *editor);
void ces_set_reader(EditLine *editor, ces_reader reader);
void ces_leave_signals_alone(EditLine *editor);
void ces_use_emacs(EditLine *editor);
int ces_uses_vi(EditLine *editor);
void ces_set_editing(EditLine *editor, int on);
void ces_set_unbuffered(EditLine *editor, int on);
void ces_draw_afresh(EditLine *editor);
void ces_add_command(EditLine *editor, const char *name, const char *help, ces_command command);
void ces_bind(EditLine *editor, const char *key, const char *command);
void ces_bind_in_vi_commands(EditLine *editor, const char *key, const char *command);

// History of libedit (variadic: history).
void ces_history_attach(EditLine *editor, History *history);
void ces_history_limit(History *history, int count);
void ces_history_add(History *history, const char *line);

// Signals (handler). The handler writes the signal's number as one byte to `descriptor`, which
// must not block. One holder at a time; returns 0, or -1 when they are held already.
int ces_catch_signals(int descriptor, const int *signals, size_t count);
void ces_release_signals(void);

// The last resort (handler). While the guard is armed, a crash puts the saved modes and a visible
// cursor back before the process dies of the same signal.
void ces_arm_guard(int input, int output, const struct termios *modes);
void ces_disarm_guard(void);

#pragma clang assume_nonnull end

#endif
