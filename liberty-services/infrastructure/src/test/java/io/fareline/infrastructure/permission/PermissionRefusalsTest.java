package io.fareline.infrastructure.permission;

import static io.fareline.infrastructure.Sample.sound;

import org.junit.jupiter.api.Test;

/** Roles that others may take, or that may do more than they need. */
class PermissionRefusalsTest {
    private static final String LOKI = "identity: aws_iam_role.loki ";
    private static final String HOST = "oidc.eks.eu-central-1.amazonaws.com/id/A";

    @Test
    void aTrustOfMoreThanOne() {
        sound().replace("aws_iam_role.loki", "observability:loki", "observability:*")
                .assertRefused(
                        new TrustIsExact(),
                        LOKI + "is for not exactly one identity: {StringEquals " + HOST + ":aud=[sts.amazonaws.com],"
                                + " StringEquals " + HOST + ":sub=[system:serviceaccount:observability:*]}");
        sound().replace("aws_iam_role.loki", "StringEquals", "StringLike")
                .assertRefused(
                        new TrustIsExact(),
                        LOKI + "is for not exactly one identity: {StringLike " + HOST + ":aud=[sts.amazonaws.com],"
                                + " StringLike " + HOST + ":sub=[system:serviceaccount:observability:loki]}",
                        LOKI + "takes tokens that are not for STS: {StringLike " + HOST + ":aud=[sts.amazonaws.com],"
                                + " StringLike " + HOST + ":sub=[system:serviceaccount:observability:loki]}");
        sound().replace("aws_iam_role.loki", "sts.amazonaws.com", "vault.example")
                .assertRefused(
                        new TrustIsExact(),
                        LOKI + "takes tokens that are not for STS: {StringEquals " + HOST + ":aud=[vault.example],"
                                + " StringEquals " + HOST + ":sub=[system:serviceaccount:observability:loki]}");
    }

    @Test
    void aTrustOfSomebodyElse() {
        sound().replace("aws_iam_role.nodes", "ec2.amazonaws.com", "glue.amazonaws.com")
                .assertRefused(
                        new TrustIsExact(),
                        "cluster: aws_iam_role.nodes trusts the service glue.amazonaws.com, which nobody has judged");
        sound().replace("aws_iam_role.plan", "fareline-atlantis", "fareline-jenkins-push")
                .assertRefused(
                        new TrustIsExact(),
                        "bootstrap: aws_iam_role.plan trusts arn:aws:iam::444444444444:role/fareline-jenkins-push");
        sound().replace("aws_iam_role.plan", "\\\"prod\\\"", "\\\"dev\\\"")
                .assertRefused(
                        new TrustIsExact(),
                        "bootstrap: aws_iam_role.plan does not ask for the external id prod: {StringEquals"
                                + " sts:ExternalId=[dev]}");
        // The account of Atlantis is not Atlantis, unless a condition says so.
        var account = sound().replace("aws_iam_role.plan", "role/fareline-atlantis", "root");
        account.assertRefused(new TrustIsExact(), "bootstrap: aws_iam_role.plan trusts arn:aws:iam::444444444444:root");
        account.replace(
                        "aws_iam_role.plan",
                        "\\\"StringEquals\\\"",
                        "\\\"ArnEquals\\\": {\\\"aws:PrincipalArn\\\":"
                                + " \\\"arn:aws:iam::444444444444:role/fareline-atlantis\\\"}, \\\"StringEquals\\\"")
                .assertRefused(new TrustIsExact());
        sound().set("aws_iam_role.nodes", "/assume_role_policy", "''")
                .assertRefused(new TrustIsExact(), "cluster: aws_iam_role.nodes has no trust that can be read");
    }

    @Test
    void whatIsLetToEverybody() {
        sound().replace("aws_s3_bucket_policy.logs", "Deny", "Allow")
                .assertRefused(new NobodyIsAnybody(), "foundation: aws_s3_bucket_policy.logs lets * s3:*");
        sound().replace("aws_kms_key.data", "333333333333", "999999999999")
                .assertRefused(
                        new NobodyIsAnybody(),
                        "foundation: aws_kms_key.data lets arn:aws:iam::999999999999:root kms:*");
        // Whose it is makes a star narrow, if it is ours.
        var star = """
                [{stack: foundation, mode: managed, type: aws_vpc_endpoint, address: any, values: {policy: '{"Statement":
                {"Effect": "Allow", "Action": "s3:GetObject", "Principal": "*", "Resource": "*", "Condition":
                {"StringEquals": {"aws:PrincipalAccount": "%s"}}}}'}}]
                """;
        sound().and(star.formatted("333333333333")).assertRefused(new NobodyIsAnybody());
        sound().and(star.formatted("999999999999"))
                .assertRefused(new NobodyIsAnybody(), "foundation: any lets * s3:GetObject");
    }

    @Test
    void anInterfaceOfTheNetworkThatIsMadeByNoFunction() {
        var attaches = sound().replace("aws_iam_policy.loki", "ec2:DescribeInstances", "ec2:CreateNetworkInterface");
        attaches.assertRefused(new PermissionsAreNarrow(), LOKI + "may ec2:CreateNetworkInterface of everything");
        attaches.set(
                        "aws_iam_role.loki",
                        "/assume_role_policy",
                        "'{\"Statement\": {\"Effect\": \"Allow\", \"Action\": \"sts:AssumeRole\", \"Principal\": {\"Service\":"
                                + " \"lambda.amazonaws.com\"}}}'")
                .assertRefused(new PermissionsAreNarrow());
    }

    @Test
    void aWayOutToAnybodys() {
        var endpoint = """
                [{stack: foundation, mode: managed, type: %s, address: any, values: {policy: '{"Statement":
                {"Effect": "Allow", "Action": "s3:GetObject", "Principal": "*", "Resource": "%s"}}'}}]
                """;
        var layers = "arn:aws:s3:::prod-eu-central-1-starport-layer-bucket/*";
        sound().and(endpoint.formatted("aws_vpc_endpoint", layers)).assertRefused(new NobodyIsAnybody());
        sound().and(endpoint.formatted("aws_vpc_endpoint", "arn:aws:s3:::*"))
                .assertRefused(new NobodyIsAnybody(), "foundation: any lets * s3:GetObject");
        sound().and(endpoint.formatted("aws_s3_bucket_policy", layers))
                .assertRefused(new NobodyIsAnybody(), "foundation: any lets * s3:GetObject");
    }

    @Test
    void whatIsTooWide() {
        sound().replace("aws_iam_policy.loki", "ec2:DescribeInstances", "ec2:TerminateInstances")
                .assertRefused(new PermissionsAreNarrow(), LOKI + "may ec2:TerminateInstances of everything");
        sound().replace("aws_iam_policy.loki", "ec2:DescribeInstances", "s3:GetObject")
                .assertRefused(new PermissionsAreNarrow(), LOKI + "may s3:GetObject of everything");
        sound().replace("aws_iam_policy.loki", "ec2:DescribeInstances", "secretsmanager:Get*")
                .assertRefused(new PermissionsAreNarrow(), LOKI + "may secretsmanager:Get* of everything");
        sound().replace("aws_iam_policy.loki", "ec2:DescribeInstances", "ec2:*")
                .assertRefused(new PermissionsAreNarrow(), LOKI + "may do everything: ec2:*");
        sound().set(
                        "aws_iam_role_policy_attachment.nodes",
                        "/policy_arn",
                        "arn:aws:iam::aws:policy/AdministratorAccess")
                .assertRefused(
                        new PermissionsAreNarrow(),
                        "cluster: aws_iam_role.nodes has the policy arn:aws:iam::aws:policy/AdministratorAccess, which nobody"
                                + " has judged");
    }
}
