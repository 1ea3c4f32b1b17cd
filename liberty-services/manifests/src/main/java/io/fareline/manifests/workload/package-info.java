/** What must be true of pods and of what stands around them: Services, autoscalers, disruption budgets. */
package io.fareline.manifests.workload;
