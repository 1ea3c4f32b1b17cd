/** What one environment has, in AWS and on its cluster, and what a check of it is. */
package io.fareline.infrastructure.estate;
