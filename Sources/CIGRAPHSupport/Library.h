/* The functions of igraph in use, opened at run time. */
#pragma once
#include <igraph/igraph.h>
#include "CIGRAPHSupport.h"

#if IGRAPH_VERSION_MAJOR != 0 || IGRAPH_VERSION_MINOR != 10
#error "written for igraph 0.10 (Debian: libigraph-dev)"
#endif

#define ENTENTE_IGRAPH_FUNCTIONS(USE) \
  USE(create) USE(destroy) USE(vss_all) USE(vector_view) USE(vector_int_view) \
  USE(vector_init) USE(vector_destroy) USE(vector_int_init) USE(vector_int_destroy) \
  USE(matrix_init) USE(matrix_destroy) USE(arpack_options_init) USE(rng_default) USE(rng_seed) \
  USE(set_error_handler) USE(set_warning_handler) USE(error_handler_ignore) \
  USE(warning_handler_ignore) USE(strerror) USE(betweenness) USE(edge_betweenness) \
  USE(eigenvector_centrality) USE(pagerank) USE(hub_and_authority_scores) USE(constraint) \
  USE(coreness) USE(transitivity_local_undirected) USE(transitivity_undirected) USE(distances) \
  USE(distances_dijkstra) USE(triad_census) USE(bridges) USE(articulation_points) \
  USE(connected_components) USE(maxflow_value) USE(assortativity_degree) \
  USE(community_multilevel) USE(community_leiden) USE(community_leading_eigenvector) \
  USE(community_spinglass)

#define ENTENTE_MEMBER(name) __typeof__(&igraph_##name) name;
typedef struct {
  ENTENTE_IGRAPH_FUNCTIONS(ENTENTE_MEMBER)
} entente_igraph;

/* The functions, or NULL if the library cannot be opened. */
const entente_igraph *entente_library(void);

/* Takes and gives back the right to call igraph. */
void entente_lock(void);
void entente_unlock(void);

struct entente_graph {
  igraph_t graph;
  int64_t order, ties;
};
