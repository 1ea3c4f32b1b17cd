package io.fareline.infrastructure.protection;

import io.fareline.infrastructure.estate.Check;
import io.fareline.infrastructure.estate.Estate;
import io.fareline.infrastructure.estate.Resource;
import io.fareline.manifests.check.Faults;
import java.util.List;

/** What holds data cannot be deleted at once, nor emptied by who deletes it, and can be brought back. */
public final class DataIsProtected implements Check {
    private static final int DAYS_OF_BACKUPS = 7;
    private static final int DAYS_OF_BACKUPS_IN_PRODUCTION = 35;
    private static final int DAYS_TO_THINK = 7;
    private static final int DAYS_TO_THINK_OF_KEYS = 30;

    @Override
    public List<String> faults(Estate estate) {
        var faults = new Faults();
        for (var type : List.of("aws_rds_cluster", "aws_rds_global_cluster"))
            for (var each : estate.made(type))
                if (!each.at("deletion_protection").asBoolean()) faults.add(each.id() + " can be deleted at once");
        for (var each : estate.made("aws_rds_cluster")) backups(estate, each, faults);
        for (var each : estate.made("aws_kms_key"))
            if (each.at("deletion_window_in_days").asInt() < DAYS_TO_THINK_OF_KEYS)
                faults.add(each.id() + " is gone within less than " + DAYS_TO_THINK_OF_KEYS + " days");
        for (var each : estate.made("aws_secretsmanager_secret"))
            if (each.at("recovery_window_in_days").asInt(30) < DAYS_TO_THINK)
                faults.add(each.id() + " is gone within less than " + DAYS_TO_THINK + " days");
        for (var type : List.of("aws_s3_bucket", "aws_route53_zone"))
            for (var each : estate.made(type))
                if (each.at("force_destroy").asBoolean()) faults.add(each.id() + " goes with all that is in it");
        for (var each : estate.made("aws_ecr_repository")) {
            if (each.at("force_delete").asBoolean()) faults.add(each.id() + " goes with all that is in it");
            if (!each.text("image_tag_mutability").equals("IMMUTABLE")) faults.add(each.id() + " lets a tag be moved");
            if (!each.at("image_scanning_configuration/0/scan_on_push").asBoolean())
                faults.add(each.id() + " does not look at what is pushed");
        }
        for (var each : estate.made("aws_s3_bucket_versioning"))
            if (!each.text("versioning_configuration/0/status").equals("Enabled"))
                faults.add(each.id() + " lets go of what is overwritten");
        for (var each : estate.made("aws_elasticache_replication_group"))
            if (isReliedOn(estate)
                    && !(each.at("multi_az_enabled").asBoolean()
                            && each.at("automatic_failover_enabled").asBoolean()))
                faults.add(each.id() + " is in one zone");
        return faults.all();
    }

    private static void backups(Estate estate, Resource cluster, Faults faults) {
        var least = estate.owner().equals("prod") ? DAYS_OF_BACKUPS_IN_PRODUCTION : DAYS_OF_BACKUPS;
        if (cluster.at("backup_retention_period").asInt() < least)
            faults.add(cluster.id() + " keeps backups for less than " + least + " days");
        if (cluster.at("skip_final_snapshot").asBoolean()) faults.add(cluster.id() + " leaves no snapshot behind");
    }

    private static boolean isReliedOn(Estate estate) {
        return List.of("staging", "prod").contains(estate.name());
    }
}
