package io.fareline.infrastructure.name;

import io.fareline.infrastructure.estate.Check;
import io.fareline.infrastructure.estate.Estate;
import io.fareline.infrastructure.estate.Resource;
import io.fareline.manifests.check.Faults;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The database gives as many connections as pools are counted against, and takes none in the open; Redis forgets nothing. */
public final class DatabasesAreAsTold implements Check {
    private static final String CONNECTIONS = "fareline.io/database-connections";

    @Override
    public List<String> faults(Estate estate) {
        var faults = new Faults();
        if (!estate.hasServices()) return faults.all();
        var told = estate.cluster().of("ConfigMap").stream()
                .flatMap(each -> each.annotation(CONNECTIONS).stream())
                .findFirst()
                .orElse("none");
        parameter(estate, "aws_rds_cluster_parameter_group", "max_connections", told, faults);
        parameter(estate, "aws_rds_cluster_parameter_group", "rds.force_ssl", "1", faults);
        parameter(estate, "aws_elasticache_parameter_group", "maxmemory-policy", "noeviction", faults);
        return faults.all();
    }

    private static void parameter(Estate estate, String type, String name, String wanted, Faults faults) {
        var groups = estate.made(type);
        if (groups.isEmpty()) faults.add("There is no " + type);
        for (var group : groups) {
            var found = value(group, name).orElse("what is the default");
            if (!found.equals(wanted))
                faults.add(group.id() + " has " + name + " at " + found + ", and it must be " + wanted);
        }
    }

    private static Optional<String> value(Resource group, String name) {
        return Stream.of("parameter", "parameters")
                .flatMap(each -> group.list(each).stream())
                .filter(each -> each.path("name").asText().equals(name))
                .map(each -> each.path("value").asText())
                .findFirst();
    }
}
