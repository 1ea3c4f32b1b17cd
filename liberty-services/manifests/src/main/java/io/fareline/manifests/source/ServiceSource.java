package io.fareline.manifests.source;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/** The sources of one Liberty service. */
public record ServiceSource(Repository repository, String name) {
    public Path folder() {
        return repository.root().resolve("liberty-services").resolve(name);
    }

    /** As its Deployment, its Service and its ServiceAccount are called. */
    public String deployment() {
        return name + "-service";
    }

    public String server() {
        return Repository.text(folder().resolve("src/main/liberty/config/server.xml"));
    }

    public List<String> java() {
        return Repository.java(folder());
    }

    /** What it is told without a cluster: its own properties before those of the modules that it is made of. */
    public Properties properties() {
        var properties = new Properties();
        try {
            for (var module : repository.platform()) {
                var file = module.resolve(Repository.CONFIGURATION);
                if (Files.exists(file)) properties.load(new StringReader(Repository.text(file)));
            }
            properties.load(new StringReader(Repository.text(folder().resolve(Repository.CONFIGURATION))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    public Path contract() {
        return repository.root().resolve("liberty-services/contracts/" + name + ".openapi.yaml");
    }
}
