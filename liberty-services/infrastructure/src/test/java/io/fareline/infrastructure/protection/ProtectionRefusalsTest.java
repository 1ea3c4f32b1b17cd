package io.fareline.infrastructure.protection;

import static io.fareline.infrastructure.Sample.sound;

import io.fareline.infrastructure.estate.Check;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is kept in the open, or easily lost. */
class ProtectionRefusalsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "data: aws_rds_cluster.this | /storage_encrypted | false | has storage_encrypted at false",
                "data: aws_rds_cluster.this | /kms_key_id | null | has no kms_key_id",
                "data: aws_secretsmanager_secret.redis | /kms_key_id | null | has no kms_key_id",
                "data: aws_elasticache_replication_group.this | /transit_encryption_mode | preferred"
                        + " | has transit_encryption_mode at preferred",
                "foundation: aws_cloudwatch_log_group.flows | /kms_key_id | null | has no kms_key_id",
                "foundation: aws_ecr_repository.booking | /encryption_configuration | []"
                        + " | has no encryption_configuration/0/encryption_type;"
                        + " has no encryption_configuration/0/kms_key",
                "cluster: aws_eks_cluster.this | /encryption_config/0/resources | [] | has no encryption_config/0/resources/0",
                "cluster: aws_launch_template.nodes | /block_device_mappings/0/ebs/0/encrypted | 'false'"
                        + " | has a disk without a key of ours: /dev/xvda",
                "cluster: aws_launch_template.nodes | /block_device_mappings | [] | says nothing of its disks",
                "cluster: aws_launch_template.nodes | /metadata_options/0/http_tokens | optional"
                        + " | tells its role to whoever asks without a token",
                "cluster: aws_launch_template.nodes | /metadata_options/0/http_put_response_hop_limit | 2"
                        + " | tells its role to pods",
                "edge: aws_cloudfront_distribution.web | /viewer_certificate/0/minimum_protocol_version | TLSv1"
                        + " | has viewer_certificate/0/minimum_protocol_version at TLSv1"
            })
    void whatIsNotEncrypted(String id, String pointer, String value, String faults) {
        refused(new EverythingIsEncrypted(), id, pointer, value, faults);
    }

    @Test
    void aTypeThatNobodyHasJudged() {
        sound().and("[{stack: data, mode: managed, type: aws_dynamodb_table, address: any, values: {}}]")
                .assertRefused(new EverythingIsEncrypted(), "data: any is of a type that nobody has judged");
    }

    @Test
    void aBucketWithoutEncryption() {
        sound().replace("aws_s3_bucket_server_side_encryption_configuration.logs", "aws:kms", "AES256")
                .assertRefused(new EverythingIsEncrypted(), "foundation: aws_s3_bucket.logs is encrypted by AES256");
        sound().without("aws_s3_bucket_server_side_encryption_configuration.logs")
                .assertRefused(new EverythingIsEncrypted(), "foundation: aws_s3_bucket.logs is encrypted by nothing");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "data: aws_rds_cluster.this | /deletion_protection | false | can be deleted at once",
                "data: aws_rds_cluster.this | /backup_retention_period | 34 | keeps backups for less than 35 days",
                "data: aws_rds_cluster.this | /skip_final_snapshot | true | leaves no snapshot behind",
                "data: aws_secretsmanager_secret.redis | /recovery_window_in_days | 0 | is gone within less than 7 days",
                "data: aws_elasticache_replication_group.this | /multi_az_enabled | false | is in one zone",
                "foundation: aws_kms_key.data | /deletion_window_in_days | 7 | is gone within less than 30 days",
                "foundation: aws_s3_bucket.logs | /force_destroy | true | goes with all that is in it",
                "foundation: aws_s3_bucket_versioning.logs | /versioning_configuration/0/status | Suspended"
                        + " | lets go of what is overwritten",
                "foundation: aws_ecr_repository.booking | /force_delete | true | goes with all that is in it",
                "foundation: aws_ecr_repository.booking | /image_tag_mutability | MUTABLE | lets a tag be moved",
                "foundation: aws_ecr_repository.booking | /image_scanning_configuration/0/scan_on_push | false"
                        + " | does not look at what is pushed"
            })
    void whatIsEasilyLost(String id, String pointer, String value, String faults) {
        refused(new DataIsProtected(), id, pointer, value, faults);
    }

    private static void refused(Check check, String id, String pointer, String value, String faults) {
        sound().set(id.replaceFirst("^[a-z]+: ", ""), pointer, value)
                .assertRefused(
                        check,
                        Stream.of(faults.split("; "))
                                .map(each -> id + " " + each)
                                .toArray(String[]::new));
    }
}
