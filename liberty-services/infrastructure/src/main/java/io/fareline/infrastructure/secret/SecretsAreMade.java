package io.fareline.infrastructure.secret;

import io.fareline.infrastructure.estate.Check;
import io.fareline.infrastructure.estate.Estate;
import io.fareline.manifests.check.Faults;
import io.fareline.manifests.object.Manifest;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every secret that the cluster reads is made, and none is made that nobody reads: the cluster, or a rotation. */
public final class SecretsAreMade implements Check {
    /** Rotation alone is the database's administrator. */
    private static final Set<String> OF_ROTATION = Set.of("fareline/database/administrator");

    @Override
    public List<String> faults(Estate estate) {
        var faults = new Faults();
        var made = estate.made("aws_secretsmanager_secret");
        var names = made.stream().map(each -> each.text("name")).collect(Collectors.toSet());
        for (var secret : estate.cluster().of("ExternalSecret"))
            for (var key : read(secret))
                if (!names.contains(key)) faults.add(secret, "reads " + key + ", which nothing makes");
        var read = estate.cluster().of("ExternalSecret").stream()
                .flatMap(each -> read(each).stream())
                .collect(Collectors.toSet());
        for (var each : made)
            if (!read.contains(each.text("name")) && !OF_ROTATION.contains(each.text("name")))
                faults.add(each.id() + " makes " + each.text("name") + ", which nobody reads");
        return faults.all();
    }

    /** One by one, or all that a secret holds. */
    static Set<String> read(Manifest secret) {
        return Stream.of("remoteRef", "extract")
                .flatMap(each -> secret.root().findValues(each).stream())
                .map(each -> each.path("key").asText())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
