package io.fareline.infrastructure;

import io.fareline.infrastructure.estate.Estate;
import io.fareline.infrastructure.name.HostsAreMade;
import io.fareline.infrastructure.source.Block;
import io.fareline.infrastructure.source.Configuration;
import io.fareline.infrastructure.terraform.Terraform;
import io.fareline.infrastructure.terraform.Workshop;
import io.fareline.manifests.check.Overlay;
import io.fareline.manifests.object.Manifest;
import io.fareline.manifests.object.Manifests;
import io.fareline.manifests.object.Pod;
import io.fareline.manifests.render.NotRun;
import io.fareline.manifests.render.Renderer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** What the tests share: the checkout, and each environment as its stacks would make it, applied once. */
public final class Applied {
    public static final Path REPOSITORY = Path.of(System.getProperty("fareline.repository"));
    public static final Configuration CONFIGURATION = Configuration.of(REPOSITORY);

    private static final Path TARGET = REPOSITORY.resolve("liberty-services/infrastructure/target/terraform");
    private static final Renderer RENDERER = new Renderer(REPOSITORY, Map.of());
    private static final boolean CI = Boolean.parseBoolean(System.getenv("CI"));
    private static final Map<String, Estate> ESTATES = new ConcurrentHashMap<>();
    private static Workshop workshop;

    private Applied() {}

    public static Estate estate(String environment) {
        return orNotRun(() -> ESTATES.computeIfAbsent(environment, name -> {
            var own = new Estate(place(name), workshop().applied(name), cluster(name));
            return own.owner().equals(name) ? own : own.with(workshop().applied(own.owner()));
        }));
    }

    public static synchronized Workshop workshop() {
        if (workshop == null) workshop = new Workshop(Terraform.find(System.getenv(), TARGET), CONFIGURATION, TARGET);
        return workshop;
    }

    /** What its cluster is given: the services, where it has any, and the platform. */
    public static Overlay cluster(String environment) {
        var all = new ArrayList<Manifest>();
        for (var folder : Set.of("kustomize/overlays", "kustomize/argocd/environments")) {
            var place = REPOSITORY.resolve(folder).resolve(environment);
            if (Files.exists(place)) all.addAll(RENDERER.render(place).all());
        }
        return new Overlay(environment, new Manifests(all));
    }

    /** Names inside that people lead somewhere. */
    public static Set<String> byPeople() {
        return HostsAreMade.told(Configuration.text(REPOSITORY.resolve("docs/runbooks/first-deployment.md")));
    }

    /** Repositories of the images of dev, which has everything that any environment has. */
    public static Set<String> images() {
        return orNotRun(() -> {
            var all = new TreeSet<String>();
            for (var pod : Pod.of(cluster("dev").objects()))
                pod.containers().stream()
                        .map(each -> each.path("image").asText())
                        .filter(each -> each.contains(".dkr.ecr."))
                        .forEach(
                                each -> all.add(each.replaceFirst("^[^/]+/", "").replaceFirst("[@:].*", "")));
            return all;
        });
    }

    static Estate.Place place(String environment) {
        var values = Block.file(Configuration.text(CONFIGURATION.values(environment, "foundation")));
        return new Estate.Place(environment, values.text("account_id"), values.text("region"));
    }

    /** What is not run is told at the end of {@code ./fareline test}, and is a failure where CI relies on it. */
    public static <T> T orNotRun(Supplier<T> part) {
        try {
            return part.get();
        } catch (NotRun missing) {
            if (CI) return Assertions.fail("Not run, which under CI is a failure: " + missing.getMessage());
            missing.note(REPOSITORY, "infrastructure");
            return Assumptions.abort(missing.getMessage());
        }
    }
}
