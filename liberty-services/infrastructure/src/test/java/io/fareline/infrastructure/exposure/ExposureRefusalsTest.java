package io.fareline.infrastructure.exposure;

import static io.fareline.infrastructure.Sample.sound;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What anybody could reach. */
class ExposureRefusalsTest {
    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0/0", "0.0.0.0/1", "128.0.0.0/1"})
    void aGroupThatIsOpen(String from) {
        sound().set("aws_vpc_security_group_ingress_rule.inside", "/cidr_ipv4", from)
                .assertRefused(
                        new NothingIsOpen(),
                        "foundation: aws_vpc_security_group_ingress_rule.inside lets " + from
                                + " reach fareline-inside at 443-443");
    }

    @Test
    void anotherPortOfThePartnersEntry() {
        sound().set("aws_vpc_security_group_ingress_rule.partner", "/from_port", "80")
                .assertRefused(
                        new NothingIsOpen(),
                        "foundation: aws_vpc_security_group_ingress_rule.partner lets 0.0.0.0/0 reach fareline-partner-entry"
                                + " at 80-443");
    }

    @Test
    void aRuleOfAnotherKind() {
        sound().and("""
                        [{stack: data, mode: managed, type: aws_security_group, address: any, values: {name: any, ingress: [
                        {from_port: 5432, to_port: 5432, protocol: tcp, ipv6_cidr_blocks: ["::/0"]}]}}]
                        """).assertRefused(new NothingIsOpen(), "data: any lets ::/0 reach any at 5432-5432");
        var rule = """
                [{stack: data, mode: managed, type: aws_security_group_rule, address: any, values: {type: %s,
                security_group_id: sg, from_port: 0, to_port: 0, cidr_blocks: [0.0.0.0/0]}}]
                """;
        sound().and(rule.formatted("egress")).assertRefused(new NothingIsOpen());
        sound().and(rule.formatted("ingress"))
                .assertRefused(new NothingIsOpen(), "data: any lets 0.0.0.0/0 reach a group that is not known at 0-0");
    }

    @Test
    void whatAnswersToTheInternet() {
        sound().set("aws_eks_cluster.this", "/vpc_config/0/endpoint_public_access", "true")
                .assertRefused(new NothingIsOpen(), "cluster: aws_eks_cluster.this answers to the internet");
        sound().set("aws_rds_cluster_instance.one", "/publicly_accessible", "true")
                .assertRefused(new NothingIsOpen(), "data: aws_rds_cluster_instance.one has a public address");
        sound().set("aws_s3_bucket_public_access_block.logs", "/block_public_policy", "false")
                .assertRefused(
                        new NothingIsOpen(),
                        "foundation: aws_s3_bucket_public_access_block.logs has no block_public_policy");
        sound().without("aws_s3_bucket_public_access_block.logs")
                .assertRefused(new NothingIsOpen(), "foundation: aws_s3_bucket.logs does not refuse to become public");
    }
}
