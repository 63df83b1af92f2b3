/* GSL's error handler: it records the first error of the thread and returns, so that the caller
   sees the status code. GSL's own handler aborts the process. */
#include "CGSLSupport.h"
#include <string.h>

static _Thread_local entente_gsl_error pending;

static void record_error(const char *reason, const char *file, int line, int code) {
  (void)file;
  (void)line;
  if (pending.code != GSL_SUCCESS) {
    return; /* the first error is the cause, later ones its consequences */
  }
  pending.code = code;
  strncpy(pending.reason, reason ? reason : "", sizeof pending.reason - 1);
  pending.reason[sizeof pending.reason - 1] = '\0';
}

/* Before main and before any thread: no GSL call can come earlier. */
__attribute__((constructor)) static void install_handler(void) {
  gsl_set_error_handler(&record_error);
}

void entente_gsl_clear_error(void) { pending.code = GSL_SUCCESS; }

entente_gsl_error entente_gsl_pending_error(void) { return pending; }
