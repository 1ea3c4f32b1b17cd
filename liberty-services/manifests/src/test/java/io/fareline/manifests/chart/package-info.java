/** The Helm chart, held to what kustomize renders. */
package io.fareline.manifests.chart;
