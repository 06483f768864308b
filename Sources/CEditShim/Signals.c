// Handlers touch only what POSIX.1-2017 (section 2.4.3) calls async-signal-safe: write, tcsetattr,
// sigaction, raise. The state is global because a handler gets no argument of ours.
#define _GNU_SOURCE
#include "CEditShim.h"

#include <errno.h>
#include <signal.h>
#include <stdatomic.h>
#include <string.h>
#include <unistd.h>

enum { most_signals = 16 };

static _Atomic int listener = -1;
static int caught[most_signals];
static struct sigaction before_catching[most_signals];
static size_t caught_count;

static void tell_listener(int number) {
  int saved = errno;
  unsigned char byte = (unsigned char)number;
  int descriptor = listener;
  if (descriptor >= 0 && write(descriptor, &byte, 1) < 0) { /* full: the reader is awake anyway */
  }
  errno = saved;
}

int ces_catch_signals(int descriptor, const int *signals, size_t count) {
  if (listener >= 0 || count > most_signals) return -1;
  listener = descriptor;
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = tell_listener;
  sigemptyset(&action.sa_mask);  // and no SA_RESTART: poll must return at once
  for (caught_count = 0; caught_count < count; caught_count++) {
    caught[caught_count] = signals[caught_count];
    sigaction(signals[caught_count], &action, &before_catching[caught_count]);
  }
  return 0;
}

void ces_release_signals(void) {
  while (caught_count > 0) {
    caught_count--;
    sigaction(caught[caught_count], &before_catching[caught_count], NULL);
  }
  listener = -1;
}

static const int fatal[] = {SIGSEGV, SIGABRT, SIGILL, SIGTRAP, SIGBUS, SIGFPE};
enum { fatal_count = sizeof fatal / sizeof *fatal };

static volatile sig_atomic_t armed;
static int guarded_input, guarded_output;
static struct termios guarded_modes;
static struct sigaction before_arming[fatal_count];
static char own_stack[32768];  // a stack overflow leaves no room on the ordinary one

static void restore_and_die(int number) {
  // Paste brackets off, cursor shown, synchronized output ended, colours reset.
  static const char sane[] = "\033[?2026l\033[?2004l\033[?25h\033[0m\r\n";
  if (armed) {
    armed = 0;
    tcsetattr(guarded_input, TCSANOW, &guarded_modes);
    if (write(guarded_output, sane, sizeof sane - 1) < 0) { /* nobody is left to be told */
    }
  }
  for (int i = 0; i < fatal_count; i++)
    if (fatal[i] == number) sigaction(number, &before_arming[i], NULL);
  raise(number);  // delivered when this handler returns, to the handler that was there before
}

static void use_own_stack(void) {
  stack_t current;
  if (sigaltstack(NULL, &current) != 0 || !(current.ss_flags & SS_DISABLE)) return;
  stack_t stack = {.ss_sp = own_stack, .ss_size = sizeof own_stack, .ss_flags = 0};
  sigaltstack(&stack, NULL);
}

void ces_arm_guard(int input, int output, const struct termios *modes) {
  if (armed) return;
  guarded_input = input;
  guarded_output = output;
  guarded_modes = *modes;
  use_own_stack();
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = restore_and_die;
  action.sa_flags = SA_ONSTACK;
  sigemptyset(&action.sa_mask);
  for (int i = 0; i < fatal_count; i++) sigaction(fatal[i], &action, &before_arming[i]);
  armed = 1;
}

void ces_disarm_guard(void) {
  if (!armed) return;
  armed = 0;
  for (int i = 0; i < fatal_count; i++) sigaction(fatal[i], &before_arming[i], NULL);
}
