package io.fareline.infrastructure.estate;

import io.fareline.manifests.check.Overlay;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that one environment has: what its stacks make in its account, and what its cluster is given, by its overlay and by
 * the platform under it.
 */
public record Estate(String name, String account, List<Resource> resources, Overlay cluster) {
    /** The region of the cluster, and so of everything that manifests name. */
    public static final String REGION = "eu-central-1";

    private static final String RECOVERY = "-recovery";

    public Estate {
        resources = List.copyOf(resources);
    }

    /** What waits in another region has no manifests yet that could name it. */
    public boolean hasCluster() {
        return !cluster.all().isEmpty();
    }

    /** Whether the services run on it; that which delivers has none. */
    public boolean hasServices() {
        return cluster.objects().find("Deployment", "booking-service").isPresent();
    }

    /** The environment in whose account it is, which is another's where it waits to take its place. */
    public String owner() {
        return name.endsWith(RECOVERY) ? name.substring(0, name.length() - RECOVERY.length()) : name;
    }

    public Stream<Resource> made() {
        return resources.stream().filter(Resource::isMade);
    }

    public List<Resource> made(String type) {
        return made().filter(each -> each.type().equals(type)).toList();
    }

    public List<Resource> lookedUp(String type) {
        return resources.stream()
                .filter(each -> !each.isMade() && each.type().equals(type))
                .toList();
    }

    /** What is made by the same stack, of one type, and meant by a reference. */
    public Optional<Resource> meant(Resource by, String type, String reference) {
        return made(type).stream()
                .filter(each -> each.stack().equals(by.stack()) && each.isMeantBy(reference))
                .findFirst();
    }
}
