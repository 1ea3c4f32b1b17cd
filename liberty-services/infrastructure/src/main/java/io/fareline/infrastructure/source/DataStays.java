package io.fareline.infrastructure.source;

import io.fareline.manifests.check.Faults;
import java.util.List;
import java.util.Set;

/**
 * What cannot be made again is not destroyed by a plan that somebody read too fast. No state says so, only the source. A
 * secret is left out: it waits a month before it goes.
 */
public final class DataStays implements Rule {
    private static final Set<String> DATA = Set.of(
            "aws_db_instance",
            "aws_ecr_repository",
            "aws_kms_key",
            "aws_kms_replica_key",
            "aws_rds_cluster",
            "aws_rds_global_cluster",
            "aws_route53_zone",
            "aws_s3_bucket");

    @Override
    public List<String> faults(Configuration configuration) {
        var faults = new Faults();
        for (var file : configuration.sources())
            Block.file(Configuration.text(file))
                    .blocks("resource")
                    .filter(each -> DATA.contains(each.labels().getFirst()))
                    .filter(each -> each.blocks("lifecycle")
                            .noneMatch(life -> life.text("prevent_destroy").equals("true")))
                    .forEach(each -> faults.add(configuration.root().relativize(file) + ": "
                            + String.join(".", each.labels()) + " may be destroyed"));
        return faults.all();
    }
}
