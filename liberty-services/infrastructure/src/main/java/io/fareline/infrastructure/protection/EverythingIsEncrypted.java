package io.fareline.infrastructure.protection;

import io.fareline.infrastructure.estate.Check;
import io.fareline.infrastructure.estate.Estate;
import io.fareline.infrastructure.estate.Resource;
import io.fareline.manifests.check.Faults;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Every type of resource has been judged: it keeps nothing, or is encrypted when what is named here is set. A type that is
 * new here is a fault until somebody has judged it. Keys are ours, where it says key.
 */
public final class EverythingIsEncrypted implements Check {
    /** What must be set, or, after an equals sign, to which value. */
    private static final Map<String, List<String>> KEEPS = Map.ofEntries(
            Map.entry(
                    "aws_cloudfront_distribution",
                    List.of(
                            "default_cache_behavior/0/viewer_protocol_policy=redirect-to-https|https-only",
                            "viewer_certificate/0/acm_certificate_arn",
                            "viewer_certificate/0/minimum_protocol_version=TLSv1.2_2021|TLSv1.2_2025|TLSv1.3_2025")),
            Map.entry("aws_cloudwatch_log_group", List.of("kms_key_id")),
            Map.entry("aws_db_instance", List.of("storage_encrypted=true", "kms_key_id")),
            Map.entry("aws_ebs_volume", List.of("encrypted=true", "kms_key_id")),
            Map.entry(
                    "aws_ecr_repository",
                    List.of("encryption_configuration/0/encryption_type=KMS", "encryption_configuration/0/kms_key")),
            Map.entry("aws_ebs_encryption_by_default", List.of("enabled=true")),
            Map.entry("aws_efs_file_system", List.of("encrypted=true", "kms_key_id")),
            Map.entry(
                    "aws_eks_cluster",
                    List.of("encryption_config/0/provider/0/key_arn", "encryption_config/0/resources/0=secrets")),
            Map.entry(
                    "aws_elasticache_replication_group",
                    List.of(
                            "at_rest_encryption_enabled=true",
                            "transit_encryption_enabled=true",
                            "transit_encryption_mode=required",
                            "kms_key_id")),
            Map.entry("aws_lambda_function", List.of("kms_key_arn")),
            Map.entry("aws_rds_cluster", List.of("storage_encrypted=true", "kms_key_id")),
            Map.entry("aws_rds_cluster_instance", List.of("performance_insights_kms_key_id")),
            Map.entry("aws_rds_global_cluster", List.of("storage_encrypted=true")),
            Map.entry("aws_secretsmanager_secret", List.of("kms_key_id")),
            Map.entry("aws_sns_topic", List.of("kms_master_key_id")),
            Map.entry("aws_sqs_queue", List.of("kms_master_key_id")));

    /** They keep nothing, or only what is no secret: names, rules, figures. */
    private static final Set<String> KEEP_NOTHING = Set.of(
            "aws_acm_certificate",
            "aws_acm_certificate_validation",
            "aws_autoscaling_group_tag",
            "aws_cloudfront_cache_policy",
            "aws_cloudfront_function",
            "aws_cloudfront_monitoring_subscription",
            "aws_cloudfront_origin_access_control",
            "aws_cloudfront_origin_request_policy",
            "aws_cloudfront_response_headers_policy",
            "aws_cloudfront_vpc_origin",
            "aws_cloudwatch_event_rule",
            "aws_cloudwatch_event_target",
            "aws_cloudwatch_log_delivery",
            "aws_cloudwatch_log_delivery_destination",
            "aws_cloudwatch_log_delivery_source",
            "aws_cloudwatch_log_resource_policy",
            "aws_cloudwatch_metric_alarm",
            "aws_db_event_subscription",
            "aws_db_parameter_group",
            "aws_db_subnet_group",
            "aws_default_network_acl",
            "aws_default_route_table",
            "aws_default_security_group",
            "aws_ebs_default_kms_key",
            "aws_ecr_lifecycle_policy",
            "aws_ecr_registry_policy",
            "aws_ecr_registry_scanning_configuration",
            "aws_ecr_replication_configuration",
            "aws_ecr_repository_policy",
            "aws_eip",
            "aws_eks_access_entry",
            "aws_eks_access_policy_association",
            "aws_eks_addon",
            "aws_eks_node_group",
            "aws_elasticache_parameter_group",
            "aws_elasticache_subnet_group",
            "aws_flow_log",
            "aws_iam_account_password_policy",
            "aws_iam_openid_connect_provider",
            "aws_iam_policy",
            "aws_iam_role",
            "aws_iam_role_policy",
            "aws_iam_role_policy_attachment",
            "aws_iam_service_linked_role",
            "aws_internet_gateway",
            "aws_kms_alias",
            "aws_kms_grant",
            "aws_kms_key",
            "aws_kms_key_policy",
            "aws_kms_replica_key",
            "aws_lambda_function_event_invoke_config",
            "aws_lambda_permission",
            "aws_nat_gateway",
            "aws_network_acl",
            "aws_network_acl_rule",
            "aws_rds_cluster_parameter_group",
            "aws_route",
            "aws_route53_hosted_zone_dnssec",
            "aws_route53_key_signing_key",
            "aws_route53_query_log",
            "aws_route53_record",
            "aws_route53_zone",
            "aws_route_table",
            "aws_route_table_association",
            "aws_s3_account_public_access_block",
            "aws_s3_bucket_lifecycle_configuration",
            "aws_s3_bucket_logging",
            "aws_s3_bucket_notification",
            "aws_s3_bucket_ownership_controls",
            "aws_s3_bucket_policy",
            "aws_s3_bucket_public_access_block",
            "aws_s3_bucket_acl",
            "aws_s3_bucket_replication_configuration",
            "aws_s3_bucket_server_side_encryption_configuration",
            "aws_s3_bucket_versioning",
            "aws_secretsmanager_secret_policy",
            "aws_secretsmanager_secret_rotation",
            "aws_security_group",
            "aws_security_group_rule",
            "aws_sns_topic_policy",
            "aws_sns_topic_subscription",
            "aws_subnet",
            "aws_vpc",
            "aws_vpc_dhcp_options",
            "aws_vpc_dhcp_options_association",
            "aws_vpc_endpoint",
            "aws_vpc_endpoint_policy",
            "aws_vpc_endpoint_route_table_association",
            "aws_vpc_security_group_egress_rule",
            "aws_vpc_security_group_ingress_rule",
            "aws_wafv2_ip_set",
            "aws_wafv2_web_acl",
            "aws_wafv2_web_acl_association",
            "aws_wafv2_web_acl_logging_configuration",
            "terraform_data");

    private static final Set<String> JUDGED_APART = Set.of("aws_s3_bucket", "aws_launch_template");

    @Override
    public List<String> faults(Estate estate) {
        var faults = new Faults();
        estate.made().forEach(each -> {
            var type = each.type();
            if (KEEPS.containsKey(type)) KEEPS.get(type).forEach(what -> judge(each, what, faults));
            else if (!KEEP_NOTHING.contains(type) && !JUDGED_APART.contains(type))
                faults.add(each.id() + " is of a type that nobody has judged");
        });
        for (var each : estate.made("aws_s3_bucket")) bucket(estate, each, faults);
        for (var each : estate.made("aws_launch_template")) template(each, faults);
        return faults.all();
    }

    private static void judge(Resource resource, String what, Faults faults) {
        var path = what.replaceFirst("=.*", "");
        var said = resource.text(path);
        if (said.isEmpty()) faults.add(resource.id() + " has no " + path);
        else if (what.contains("=")
                && !List.of(what.substring(path.length() + 1).split("\\|")).contains(said))
            faults.add(resource.id() + " has " + path + " at " + said);
    }

    private static void bucket(Estate estate, Resource bucket, Faults faults) {
        var path = "rule/0/apply_server_side_encryption_by_default/0/sse_algorithm";
        var algorithm = estate.made("aws_s3_bucket_server_side_encryption_configuration").stream()
                .filter(each -> each.stack().equals(bucket.stack()) && bucket.isMeantBy(each.text("bucket")))
                .map(each -> each.text(path))
                .findFirst()
                .orElse("nothing");
        // S3 writes its access logs to no bucket with a key of ours.
        var allowed = bucket.text("bucket").startsWith("fareline-access-logs-")
                ? List.of("aws:kms", "AES256")
                : List.of("aws:kms");
        if (!allowed.contains(algorithm)) faults.add(bucket.id() + " is encrypted by " + algorithm);
    }

    private static void template(Resource template, Faults faults) {
        for (var each : template.list("block_device_mappings")) {
            var disk = each.path("ebs").path(0);
            if (!disk.path("encrypted").asBoolean()
                    || disk.path("kms_key_id").asText("").isEmpty())
                faults.add(template.id() + " has a disk without a key of ours: "
                        + each.path("device_name").asText());
        }
        if (template.list("block_device_mappings").isEmpty()) faults.add(template.id() + " says nothing of its disks");
        if (!template.text("metadata_options/0/http_tokens").equals("required"))
            faults.add(template.id() + " tells its role to whoever asks without a token");
        if (template.at("metadata_options/0/http_put_response_hop_limit").asInt() != 1)
            faults.add(template.id() + " tells its role to pods");
    }
}
