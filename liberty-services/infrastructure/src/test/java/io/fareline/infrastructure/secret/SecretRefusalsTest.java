package io.fareline.infrastructure.secret;

import static io.fareline.infrastructure.Sample.sound;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Secrets that are missing, that others may read, or that stand in a state. */
class SecretRefusalsTest {
    private static final String CAN = "identity: aws_iam_role.booking can read fareline/";
    private static final String ANOTHER = ", which is not read on its behalf";

    @Test
    void aSecretThatIsReadAndNotMadeOrMadeAndNotRead() {
        sound().without("aws_secretsmanager_secret.redis")
                .assertRefused(
                        new SecretsAreMade(),
                        "ExternalSecret fareline/booking-secrets reads fareline/booking/redis, which nothing makes");
        sound().and(
                        "[{stack: data, mode: managed, type: aws_secretsmanager_secret, address: more, values: {name: more}}]")
                .assertRefused(new SecretsAreMade(), "data: more makes more, which nobody reads");
    }

    @Test
    void aServiceThatMayReadTheOwnersPassword() {
        sound().replace("aws_iam_role_policy.booking", "Deny", "Allow")
                .assertRefused(new RolesReadTheirOwn(), CAN + "booking/database-owner" + ANOTHER);
        // A condition that may not hold denies nothing for certain.
        sound().replace(
                        "aws_iam_role_policy.booking",
                        "\\\"Deny\\\"",
                        "\\\"Deny\\\", \\\"Condition\\\": {\\\"Bool\\\": {\\\"aws:SecureTransport\\\": \\\"false\\\"}}")
                .assertRefused(new RolesReadTheirOwn(), CAN + "booking/database-owner" + ANOTHER);
    }

    @Test
    void aRoleThatReadsOfOthersByAPrefixCutShort() {
        sound().replace("aws_iam_role_policy.booking", "secret:fareline/booking/*", "secret:fareline/booking*")
                .assertRefused(new RolesReadTheirOwn(), CAN + "bookings/database" + ANOTHER);
        sound().replace("aws_iam_role_policy.booking", "secret:fareline/booking/*", "secret:*/booking/*")
                .assertRefused(
                        new RolesReadTheirOwn(),
                        "identity: aws_iam_role.booking can read another/booking/database" + ANOTHER);
    }

    @Test
    void aRoleThatReadsNothingOfItsOwn() {
        sound().replace("aws_iam_role_policy.migrations", "eu-central-1", "eu-west-1")
                .assertRefused(
                        new RolesReadTheirOwn(),
                        "identity: aws_iam_role.migrations cannot read fareline/booking/database-owner, which is read on its"
                                + " behalf");
        sound().replace("aws_iam_role_policy.migrations", "database-owner-??????", "*")
                .assertRefused(
                        new RolesReadTheirOwn(),
                        "identity: aws_iam_role.migrations can read fareline/booking/database" + ANOTHER,
                        "identity: aws_iam_role.migrations can read fareline/booking/redis" + ANOTHER,
                        "identity: aws_iam_role.migrations can read fareline/booking/new" + ANOTHER);
    }

    @Test
    void aReaderWhomTheSecretItselfDoesNotKnow() {
        var policy = """
                [{stack: data, mode: managed, type: aws_secretsmanager_secret_policy,
                address: aws_secretsmanager_secret_policy.redis, values: {policy: '{"Statement": {"Effect": "Deny",
                "Principal": "*", "Action": "secretsmanager:GetSecretValue", "Resource": "*", "Condition":
                {"ArnNotEquals": {"aws:PrincipalArn": ["arn:aws:iam::333333333333:role/%s"]}}}}'}}]
                """;
        sound().and(policy.formatted("fareline-booking-secrets")).assertRefused(new RolesReadTheirOwn());
        sound().and(policy.formatted("fareline-booking"))
                .assertRefused(
                        new RolesReadTheirOwn(),
                        "identity: aws_iam_role.booking cannot read fareline/booking/redis, which is read on its behalf");
    }

    @Test
    void aRoleOfNoReaderThatReads() {
        sound().replace("aws_iam_policy.loki", "ec2:DescribeInstances", "secretsmanager:*")
                .assertRefused(
                        new RolesReadTheirOwn(),
                        "identity: aws_iam_role.loki can read another/booking/database" + ANOTHER,
                        "identity: aws_iam_role.loki can read fareline/booking/database" + ANOTHER,
                        "identity: aws_iam_role.loki can read fareline/booking/database-owner" + ANOTHER,
                        "identity: aws_iam_role.loki can read fareline/booking/new" + ANOTHER,
                        "identity: aws_iam_role.loki can read fareline/booking/redis" + ANOTHER,
                        "identity: aws_iam_role.loki can read fareline/bookings/database" + ANOTHER,
                        "identity: aws_iam_role.loki can read fareline/new" + ANOTHER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"aws_secretsmanager_secret_version", "random_password", "aws_iam_access_key"})
    void aTypeThatKeepsASecret(String type) {
        for (var mode : new String[] {"managed", "data"})
            sound().and("[{stack: data, mode: %s, type: %s, address: any, values: {}}]".formatted(mode, type))
                    .assertRefused(new NoSecretIsInState(), "data: any keeps a secret in the state");
    }

    @Test
    void aPasswordThatIsGiven() {
        sound().set("aws_elasticache_replication_group.this", "/auth_token", "open sesame")
                .assertRefused(
                        new NoSecretIsInState(),
                        "data: aws_elasticache_replication_group.this is given its auth_token, which the state keeps");
        sound().set("aws_rds_cluster.this", "/manage_master_user_password", "false")
                .assertRefused(
                        new NoSecretIsInState(),
                        "data: aws_rds_cluster.this does not leave its master password to Secrets Manager");
        // Packed: key = "AKIAIOSFODNN7EXAMPLE", and then what is harmless.
        sound().set("aws_launch_template.nodes", "/user_data", "a2V5ID0gIkFLSUFJT1NGT0ROTjdFWEFNUExFIg==")
                .assertRefused(new NoSecretIsInState(), "cluster: aws_launch_template.nodes holds an access key");
        sound().set("aws_launch_template.nodes", "/user_data", "W3NldHRpbmdzLmt1YmVybmV0ZXNdCg==")
                .assertRefused(new NoSecretIsInState());
        // A hash looks like anything, and is told by its name alone.
        var text = "qL8v2Xc0mTz5KpR9wYh3NbJ7sDfGaEuI1oQVxWn4ZkH=";
        sound().set("aws_launch_template.nodes", "/source_code_hash", text).assertRefused(new NoSecretIsInState());
        sound().set("aws_launch_template.nodes", "/source_code", text)
                .assertRefused(
                        new NoSecretIsInState(),
                        "cluster: aws_launch_template.nodes holds what looks like a secret: qL8v...");
        sound().set("aws_cloudwatch_log_group.flows", "/name", "AKIAIOSFODNN7EXAMPLE")
                .assertRefused(
                        new NoSecretIsInState(), "foundation: aws_cloudwatch_log_group.flows holds an access key");
    }
}
