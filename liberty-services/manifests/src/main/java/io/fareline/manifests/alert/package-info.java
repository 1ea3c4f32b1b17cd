/** Alert rules, judged by Prometheus' own tool. */
package io.fareline.manifests.alert;
