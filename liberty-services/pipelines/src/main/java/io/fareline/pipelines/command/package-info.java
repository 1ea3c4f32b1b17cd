/** What a pipeline may call: the commands of this repository, as their own usage texts say. */
package io.fareline.pipelines.command;
