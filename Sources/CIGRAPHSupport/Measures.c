#include "Library.h"

/* `weights` seen as an igraph vector at `view`, or NULL where all are one. */
static const igraph_vector_t *seen(
  const entente_igraph *library, igraph_vector_t *view, const double *weights, int64_t count) {
  return weights ? library->vector_view(view, weights, count) : NULL;
}

/* Every measure: makes the vector, calls, copies, gives everything back. igraph starts eigenvectors
 * at a point that it draws: seeded, the answer is the same whatever ran before on which thread. */
#define MEASURE_REALS(count, call) \
  const entente_igraph *library = entente_library(); \
  if (!library) return -1; \
  entente_lock(); \
  igraph_vector_t found; \
  int code = library->vector_init(&found, 0); \
  if (!code) { \
    library->rng_seed(library->rng_default(), 1); \
    code = (call); \
    for (int64_t i = 0; !code && i < (count); i++) out[i] = VECTOR(found)[i]; \
    library->vector_destroy(&found); \
  } \
  entente_unlock(); \
  return code

#define MEASURE_INTEGERS(call, copy) \
  const entente_igraph *library = entente_library(); \
  if (!library) return -1; \
  entente_lock(); \
  igraph_vector_int_t found; \
  int code = library->vector_int_init(&found, 0); \
  if (!code) { \
    code = (call); \
    if (!code) { copy; } \
    library->vector_int_destroy(&found); \
  } \
  entente_unlock(); \
  return code

#define COPY_NODES for (int64_t i = 0; i < graph->order; i++) out[i] = (double)VECTOR(found)[i]
#define MARK(count) \
  for (int64_t i = 0; i < (count); i++) out[i] = 0; \
  for (int64_t i = 0; i < found.end - found.stor_begin; i++) out[VECTOR(found)[i]] = 1
#define WEIGHTS(weights) (seen(library, &view, weights, graph->ties))

int entente_graph_betweenness(entente_graph *graph, const double *lengths, double *out) {
  igraph_vector_t view;
  MEASURE_REALS(
    graph->order,
    library->betweenness(&graph->graph, &found, library->vss_all(), 1, WEIGHTS(lengths)));
}

int entente_graph_tie_betweenness(entente_graph *graph, const double *lengths, double *out) {
  igraph_vector_t view;
  MEASURE_REALS(
    graph->ties, library->edge_betweenness(&graph->graph, &found, 1, WEIGHTS(lengths)));
}

int entente_graph_eigenvector(
  entente_graph *graph, const double *weights, double *out, double *value) {
  igraph_vector_t view;
  igraph_arpack_options_t options;
  if (!entente_library()) return -1;
  entente_library()->arpack_options_init(&options);
  MEASURE_REALS(
    graph->order,
    library->eigenvector_centrality(&graph->graph, &found, value, 1, 1, WEIGHTS(weights), &options));
}

int entente_graph_pagerank(
  entente_graph *graph, const double *weights, double damping, double *out) {
  igraph_vector_t view;
  MEASURE_REALS(
    graph->order,
    library->pagerank(
      &graph->graph, IGRAPH_PAGERANK_ALGO_PRPACK, &found, NULL, library->vss_all(), 1, damping,
      WEIGHTS(weights), NULL));
}

int entente_graph_hits(
  entente_graph *graph, const double *weights, double *out, double *authorities) {
  igraph_vector_t view, second;
  igraph_arpack_options_t options;
  if (!entente_library() || entente_library()->vector_init(&second, 0)) return -1;
  entente_library()->arpack_options_init(&options);
  const entente_igraph *opened = entente_library();
  MEASURE_REALS(graph->order, ({
    int status = library->hub_and_authority_scores(
      &graph->graph, &found, &second, NULL, 1, WEIGHTS(weights), &options);
    for (int64_t i = 0; !status && i < graph->order; i++) authorities[i] = VECTOR(second)[i];
    opened->vector_destroy(&second);
    status;
  }));
}

int entente_graph_constraint(entente_graph *graph, const double *weights, double *out) {
  igraph_vector_t view;
  MEASURE_REALS(
    graph->order,
    library->constraint(&graph->graph, &found, library->vss_all(), WEIGHTS(weights)));
}

int entente_graph_coreness(entente_graph *graph, double *out) {
  MEASURE_INTEGERS(library->coreness(&graph->graph, &found, IGRAPH_ALL), COPY_NODES);
}

int entente_graph_local_clustering(entente_graph *graph, double *out) {
  MEASURE_REALS(
    graph->order,
    library->transitivity_local_undirected(
      &graph->graph, &found, library->vss_all(), IGRAPH_TRANSITIVITY_NAN));
}

int entente_graph_distances(entente_graph *graph, const double *lengths, double *out) {
  const entente_igraph *library = entente_library();
  if (!library) return -1;
  igraph_vector_t view;
  igraph_matrix_t found;
  entente_lock();
  int code = library->matrix_init(&found, 0, 0);
  if (!code) {
    igraph_vs_t all = library->vss_all();
    code = lengths ? library->distances_dijkstra(
                       &graph->graph, &found, all, all, WEIGHTS(lengths), IGRAPH_OUT)
                   : library->distances(&graph->graph, &found, all, all, IGRAPH_OUT);
    for (int64_t to = 0; !code && to < graph->order; to++)
      for (int64_t from = 0; from < graph->order; from++)
        out[from * graph->order + to] = MATRIX(found, from, to);
    library->matrix_destroy(&found);
  }
  entente_unlock();
  return code;
}

int entente_graph_triad_census(entente_graph *graph, double *out) {
  MEASURE_REALS(16, library->triad_census(&graph->graph, &found));
}

int entente_graph_bridges(entente_graph *graph, double *out) {
  MEASURE_INTEGERS(library->bridges(&graph->graph, &found), MARK(graph->ties));
}

int entente_graph_cut_nodes(entente_graph *graph, double *out) {
  MEASURE_INTEGERS(library->articulation_points(&graph->graph, &found), MARK(graph->order));
}

int entente_graph_components(entente_graph *graph, int strong, double *out) {
  MEASURE_INTEGERS(
    library->connected_components(
      &graph->graph, &found, NULL, NULL, strong ? IGRAPH_STRONG : IGRAPH_WEAK),
    COPY_NODES);
}

/* A single number. */
#define MEASURE_NUMBER(call) \
  const entente_igraph *library = entente_library(); \
  if (!library) return -1; \
  entente_lock(); \
  int code = (call); \
  entente_unlock(); \
  return code

int entente_graph_maximum_flow(
  entente_graph *graph, const double *capacities, int64_t source, int64_t target, double *out) {
  igraph_vector_t view;
  MEASURE_NUMBER(
    library->maxflow_value(&graph->graph, out, source, target, WEIGHTS(capacities), NULL));
}

int entente_graph_transitivity(entente_graph *graph, double *out) {
  MEASURE_NUMBER(library->transitivity_undirected(&graph->graph, out, IGRAPH_TRANSITIVITY_NAN));
}

int entente_graph_assortativity(entente_graph *graph, double *out) {
  MEASURE_NUMBER(library->assortativity_degree(&graph->graph, out, 1));
}
