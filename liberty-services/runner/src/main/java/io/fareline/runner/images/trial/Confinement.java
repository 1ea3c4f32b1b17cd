package io.fareline.runner.images.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How every container is run: no rights, no writable root, little memory, and room to write only where a pod has it. */
final class Confinement {
    /** As the manifests say. */
    static final String MEMORY = "1g";

    private static final String PROCESSES = "1024";
    private static final List<String> WRITABLE = List.of(
            "/tmp:rw,nosuid,nodev,size=64m,mode=1777",
            "/var/liberty/output:rw,nosuid,nodev,size=128m,uid=1001,gid=1001,mode=0750",
            "/var/liberty/logs:rw,nosuid,nodev,size=64m,uid=1001,gid=1001,mode=0750");

    private Confinement() {}

    /** The options of {@code docker run}, without the image. */
    static List<String> options(Map<String, String> settings, String secrets) {
        var options = new ArrayList<>(List.of(
                "--read-only",
                "--memory",
                MEMORY,
                "--pids-limit",
                PROCESSES,
                "--cap-drop",
                "ALL",
                "--security-opt",
                "no-new-privileges",
                "--volume",
                secrets + ":/run/secrets/fareline:ro"));
        WRITABLE.forEach(folder -> options.addAll(List.of("--tmpfs", folder)));
        settings.forEach((variable, value) -> options.addAll(List.of("--env", variable + "=" + value)));
        return options;
    }
}
