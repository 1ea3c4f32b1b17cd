package io.fareline.infrastructure.source;

import io.fareline.manifests.check.Faults;
import java.nio.file.Files;
import java.util.List;

/**
 * Whoever names a package of a function names it by its hash, in the bucket of his region that delivery makes, and may read there;
 * and the region of recovery has what home has.
 */
public final class PackagesAreFound implements Rule {
    private static final String HOME = "eu-central-1";

    @Override
    public List<String> faults(Configuration configuration) {
        var faults = new Faults();
        var delivery = values(configuration, "delivery", "foundation");
        for (var environment : configuration.environmentsOf("data")) {
            var values = values(configuration, environment, "data");
            var hash = values.text("rotation_package");
            if (hash.isEmpty()) continue;
            var file = environment + "/data.tfvars";
            if (!hash.matches("[0-9a-f]{64}")) faults.add(file + " names a package by " + hash + ", which is no hash");
            var bucket = "fareline-packages-" + delivery.text("account_id")
                    + (values.text("region").equals(HOME) ? "" : "-" + values.text("region"));
            if (!values.text("package_bucket").equals(bucket))
                faults.add(file + " looks for packages in " + values.text("package_bucket") + " and not in " + bucket);
            var reader = "\"arn:aws:iam::" + values.text("account_id") + ":role/fareline-terraform-apply\"";
            if (!delivery.attributes().getOrDefault("package_readers", "").contains(reader))
                faults.add(file + " names a package that its account may not read");
            var home = values(configuration, environment.replaceFirst("-recovery$", ""), "data");
            if (!home.text("rotation_package").equals(hash)) faults.add(file + " names another package than home");
        }
        return faults.all();
    }

    private static Block values(Configuration configuration, String environment, String stack) {
        var file = configuration.values(environment, stack);
        return Block.file(Files.exists(file) ? Configuration.text(file) : "");
    }
}
