/**
 * Checks of our own of the pipelines: the Jenkinsfile, the workflows of GitHub and what they call. They are no linter of
 * Jenkins or of GitHub: a step or a key that those do not know is not seen.
 */
package io.fareline.pipelines;
