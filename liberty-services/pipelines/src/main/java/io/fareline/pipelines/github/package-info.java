/** What the workflows of GitHub Actions must keep. They are read as YAML, without running them. */
package io.fareline.pipelines.github;
