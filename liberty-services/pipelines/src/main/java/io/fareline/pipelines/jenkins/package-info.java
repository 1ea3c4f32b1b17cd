/** What the Jenkinsfile must keep. It is read as Groovy, without running it and without Jenkins. */
package io.fareline.pipelines.jenkins;
