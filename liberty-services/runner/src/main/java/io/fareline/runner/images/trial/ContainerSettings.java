package io.fareline.runner.images.trial;

import io.fareline.runner.images.build.ImageNames;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a container is told: what the same process is told on this machine, but with the names and ports of the containers,
 * and without what an image settles by itself.
 */
final class ContainerSettings {
    static final int SERVICE_PORT = 9080;
    static final int PROVIDER_PORT = 9106;
    private static final Set<String> OF_THE_IMAGE = Set.of(
            "FARELINE_SECRETS_FOLDER",
            "VARIABLE_SOURCE_DIRS",
            "FARELINE_KEYSTORE_FILE",
            "keystore_password",
            "ltpa_keys_password",
            "HTTP_HOST",
            "HTTP_PORT",
            "HTTPS_PORT",
            "FARELINE_PROVIDER_HOST",
            "FARELINE_PROVIDER_PORT");
    private final String gateway;

    /** @param gateway this machine, as containers see it */
    ContainerSettings(String gateway) {
        this.gateway = gateway;
    }

    Map<String, String> of(String name, Map<String, String> onThisMachine) {
        var settings = new TreeMap<String, String>();
        onThisMachine.forEach((variable, value) -> {
            if (!OF_THE_IMAGE.contains(variable)) settings.put(variable, value);
        });
        if (name.equals(ImageNames.PROVIDER)) {
            settings.computeIfPresent("FARELINE_PROVIDER_DATABASE_URL", (_, url) -> toGateway(url));
            return settings;
        }
        settings.put("FARELINE_MIGRATE", "check");
        settings.put("FARELINE_DATABASE_HOST", gateway);
        settings.computeIfPresent("FARELINE_REDIS_ADDRESS", (_, address) -> toGateway(address));
        for (var service : ImageNames.SERVICES) {
            settings.put(
                    "FARELINE_" + service.toUpperCase(Locale.ROOT) + "_URL",
                    "http://" + alias(service) + ":" + SERVICE_PORT);
        }
        settings.put("FARELINE_PROVIDER_URL", "http://" + alias(ImageNames.PROVIDER) + ":" + PROVIDER_PORT);
        return settings;
    }

    /** The name by which containers call each other, which is that on a cluster. */
    static String alias(String name) {
        return name.equals(ImageNames.PROVIDER) ? name : name + "-service";
    }

    private String toGateway(String address) {
        return address.replace("//127.0.0.1:", "//" + gateway + ":");
    }
}
