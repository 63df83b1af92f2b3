#include "Library.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdlib.h>

static pthread_once_t once = PTHREAD_ONCE_INIT;
static pthread_mutex_t turn = PTHREAD_MUTEX_INITIALIZER;
static entente_igraph functions;
static int is_open;

static void open_library(void) {
  void *handle = dlopen("libigraph.so.3", RTLD_LAZY | RTLD_LOCAL);
  if (!handle) return;
#define ENTENTE_LOAD(name) \
  functions.name = (__typeof__(functions.name))dlsym(handle, "igraph_" #name); \
  if (!functions.name) return;
  ENTENTE_IGRAPH_FUNCTIONS(ENTENTE_LOAD)
  /* Errors are returned, never printed, and never stop the program. */
  functions.set_error_handler(functions.error_handler_ignore);
  functions.set_warning_handler(functions.warning_handler_ignore);
  is_open = 1;
}

const entente_igraph *entente_library(void) {
  pthread_once(&once, open_library);
  return is_open ? &functions : NULL;
}

void entente_lock(void) { pthread_mutex_lock(&turn); }
void entente_unlock(void) { pthread_mutex_unlock(&turn); }

int entente_igraph_available(void) { return entente_library() ? 0 : -1; }

const char *entente_igraph_message(int code) {
  const entente_igraph *library = entente_library();
  return library ? library->strerror(code) : "the library cannot be opened";
}

entente_graph *entente_graph_new(
  int64_t order, int64_t ties, const int32_t *sources, const int32_t *targets, int directed) {
  const entente_igraph *library = entente_library();
  if (!library) return NULL;
  entente_graph *made = malloc(sizeof *made);
  igraph_integer_t *ends = malloc(sizeof *ends * (size_t)(ties > 0 ? 2 * ties : 1));
  if (!made || !ends) {
    free(made);
    free(ends);
    return NULL;
  }
  for (int64_t tie = 0; tie < ties; tie++) {
    ends[2 * tie] = sources[tie];
    ends[2 * tie + 1] = targets[tie];
  }
  igraph_vector_int_t view;
  entente_lock();
  library->vector_int_view(&view, ends, 2 * ties);
  int code = library->create(&made->graph, &view, order, directed);
  entente_unlock();
  free(ends);
  if (code) {
    free(made);
    return NULL;
  }
  made->order = order;
  made->ties = ties;
  return made;
}

void entente_graph_free(entente_graph *graph) {
  if (!graph) return;
  entente_lock();
  entente_library()->destroy(&graph->graph);
  entente_unlock();
  free(graph);
}
