#include "Library.h"

/* Communities: seeds, makes the vector, calls, copies, gives everything back. */
#define COMMUNITIES(seed, call) \
  const entente_igraph *library = entente_library(); \
  if (!library) return -1; \
  entente_lock(); \
  igraph_vector_t view; \
  library->vector_view(&view, weights, graph->ties); \
  igraph_vector_int_t found; \
  int code = library->vector_int_init(&found, 0); \
  if (!code) { \
    library->rng_seed(library->rng_default(), seed); \
    code = (call); \
    for (int64_t i = 0; !code && i < graph->order; i++) out[i] = (double)VECTOR(found)[i]; \
    library->vector_int_destroy(&found); \
  } \
  entente_unlock(); \
  return code

int entente_graph_louvain(
  entente_graph *graph, const double *weights, double resolution, uint64_t seed, double *out) {
  COMMUNITIES(
    seed, library->community_multilevel(&graph->graph, &view, resolution, &found, NULL, NULL));
}

int entente_graph_leiden(
  entente_graph *graph, const double *weights, const double *node_weights, double resolution,
  uint64_t seed, double *out) {
  igraph_vector_t nodes;
  COMMUNITIES(seed, ({
    library->vector_view(&nodes, node_weights, graph->order);
    /* 0.01 is igraph's own default for the randomness of refinement; -1: until nothing changes. */
    library->community_leiden(
      &graph->graph, &view, &nodes, resolution, 0.01, 0, -1, &found, NULL, NULL);
  }));
}

int entente_graph_leading_eigenvector(entente_graph *graph, const double *weights, double *out) {
  igraph_arpack_options_t options;
  if (!entente_library()) return -1;
  entente_library()->arpack_options_init(&options);
  COMMUNITIES(
    1, library->community_leading_eigenvector(
         &graph->graph, &view, NULL, &found, -1, &options, NULL, 0, NULL, NULL, NULL, NULL, NULL));
}

int entente_graph_spinglass(
  entente_graph *graph, const double *weights, int64_t spins, double gamma, double gamma_minus,
  uint64_t seed, double *out) {
  /* Temperatures and cooling are igraph's own defaults. */
  COMMUNITIES(
    seed, library->community_spinglass(
            &graph->graph, &view, NULL, NULL, &found, NULL, spins, 0, 1, 0.01, 0.99,
            IGRAPH_SPINCOMM_UPDATE_CONFIG, gamma, IGRAPH_SPINCOMM_IMP_NEG, gamma_minus));
}
