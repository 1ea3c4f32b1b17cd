package io.fareline.platform.testing;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What is to be started: a name for messages, the command, variables added to the environment, the file that takes its
 * output and the file that remembers its process.
 */
public record Launch(String name, List<String> command, Map<String, String> environment, Path log, Path pidFile) {
    public Launch {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }
}
