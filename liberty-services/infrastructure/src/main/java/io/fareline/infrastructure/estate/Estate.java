package io.fareline.infrastructure.estate;

import io.fareline.manifests.check.Overlay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that one environment has: what its stacks make in its account, and what its cluster is given, by its overlay and by
 * the platform under it.
 */
public record Estate(Place place, List<Resource> resources, Overlay cluster) {
    private static final String RECOVERY = "-recovery";
    private static final String REPLICA = "replica";

    /** Where it is: the region is that of its cluster, and so of everything that manifests name. */
    public record Place(String name, String account, String region) {}

    public Estate {
        resources = List.copyOf(resources);
    }

    public String name() {
        return place.name();
    }

    public String account() {
        return place.account();
    }

    public String region() {
        return place.region();
    }

    /**
     * With what its account has once, made with the environment whose place it would take: roles, the public zone, and the
     * secrets of which there are replicas in its region.
     */
    public Estate with(List<Resource> ofOwner) {
        var all = new ArrayList<>(resources);
        ofOwner.stream().filter(this::isShared).forEach(all::add);
        return new Estate(place, all, cluster);
    }

    private boolean isShared(Resource each) {
        if (each.stack().equals("identity")) return true;
        return switch (each.type()) {
            case "aws_route53_zone" -> each.list("vpc").isEmpty();
            case "aws_secretsmanager_secret" ->
                each.list(REPLICA).stream()
                        .anyMatch(one -> one.path("region").asText().equals(region()));
            case "aws_secretsmanager_secret_policy" -> true;
            default -> false;
        };
    }

    /** Whether the services run on it; that which delivers has none. */
    public boolean hasServices() {
        return cluster.objects().find("Deployment", "booking-service").isPresent();
    }

    /** The environment in whose account it is, which is another's where it waits to take its place. */
    public String owner() {
        return name().replaceFirst(RECOVERY + "$", "");
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
