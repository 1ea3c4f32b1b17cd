package io.fareline.infrastructure.name;

import static io.fareline.infrastructure.Sample.sound;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Names that one side gives and the other does not know. */
class NameRefusalsTest {
    private static final HostsAreMade HOSTS = new HostsAreMade(Set.of());
    private static final RepositoriesAreMade REPOSITORIES = new RepositoriesAreMade(Set.of("fareline/booking"));

    @Test
    void aRoleThatIsNotMadeOrOfAnotherAccountOrTrustsAnother() {
        var bears = "ServiceAccount observability/loki bears arn:aws:iam::333333333333:role/fareline-loki";
        sound().without("aws_iam_role.loki").assertRefused(new RolesAreMade(), bears + ", which nothing makes");
        sound().replace("aws_iam_role.loki", "observability:loki", "observability:jaeger")
                .assertRefused(new RolesAreMade(), bears + ", which trusts observability/jaeger");
        sound().replace("aws_iam_role.loki", "oidc.eks.eu-central-1", "oidc.eks.eu-west-1")
                .assertRefused(new RolesAreMade(), bears + ", which trusts no cluster in eu-central-1");
        sound().onCluster("333333333333:role/fareline-loki", "111111111111:role/fareline-loki")
                .assertRefused(
                        new RolesAreMade(),
                        "ServiceAccount observability/loki bears arn:aws:iam::111111111111:role/fareline-loki,"
                                + " which is not of the account 333333333333");
    }

    @Test
    void aSecretStoreOfAnotherRegion() {
        sound().onCluster("region: eu-central-1", "region: eu-west-1")
                .assertRefused(
                        new RegionsAreOwn(),
                        "SecretStore fareline/booking-secrets names the region eu-west-1, and its environment is in"
                                + " eu-central-1");
    }

    /** A bucket that bears its region is another than home's. */
    @Test
    void aBucketOfAnotherRegion() {
        sound().onCluster("bucket: fareline-logs-333333333333", "bucket: fareline-logs-333333333333-eu-west-1")
                .assertRefused(
                        new BucketsAreMade(), "fareline-logs-333333333333-eu-west-1 is used, and nothing makes it");
    }

    @Test
    void aRoleThatNobodyBears() {
        sound().without("aws_eks_addon.disks")
                .assertRefused(
                        new RolesAreMade(),
                        "cluster: aws_iam_role.disks makes fareline-disks, which kube-system/ebs-csi-controller-sa does not"
                                + " bear");
    }

    @Test
    void anImageOfAnotherRegistryOrWithoutARepository() {
        var image = ".dkr.ecr.eu-central-1.amazonaws.com/fareline/booking";
        sound().onCluster("333333333333" + image, "111111111111" + image)
                .assertRefused(
                        REPOSITORIES,
                        "111111111111" + image + " is not taken from 333333333333.dkr.ecr.eu-central-1.amazonaws.com/");
        sound().without("aws_ecr_repository.booking")
                .assertRefused(REPOSITORIES, "333333333333" + image + " is taken from a repository that nothing makes");
        sound().and(
                        "[{stack: foundation, mode: managed, type: aws_ecr_repository, address: more, values: {name: more}}]")
                .assertRefused(REPOSITORIES, "foundation: more makes more, of which there is no image");
        // What starts only one pod of another is named inside of a text.
        sound().onCluster("333333333333" + image, "run=333333333333" + image.replace("booking", "agent") + ":1,of=")
                .assertRefused(
                        REPOSITORIES,
                        "333333333333" + image.replace("booking", "agent")
                                + " is taken from a repository that nothing makes");
    }

    @Test
    void aBucketThatIsNotMadeOrHasNoAccount() {
        sound().onCluster("fareline-logs-333333333333", "fareline-traces-333333333333")
                .assertRefused(new BucketsAreMade(), "fareline-traces-333333333333 is used, and nothing makes it");
        sound().and("[{stack: edge, mode: managed, type: aws_s3_bucket, address: web, values: {bucket: fareline-web}}]")
                .assertRefused(new BucketsAreMade(), "edge: web is called fareline-web, without its account");
    }

    @Test
    void anEntryWithoutItsGuardOrThatNobodyFinds() {
        // The group's own name is not what the controller goes by.
        sound().set("aws_security_group.partner", "/tags/Name", "partner")
                .assertRefused(
                        new EntriesAreMade(),
                        "fareline-partner-entry is to guard an entry, and no security group has that tag Name");
        sound().set("data.aws_lb.partner", "/name", "partners")
                .assertRefused(
                        new EntriesAreMade(),
                        "edge: data.aws_lb.partner looks for the load balancer partners, which no Service asks for",
                        "No stack leads to the load balancer fareline-partner");
        sound().set("aws_eks_cluster.this", "/name", "flyline")
                .assertRefused(
                        new EntriesAreMade(),
                        "Application argocd/loki is of the cluster fareline, which nothing makes");
    }

    @Test
    void aHostWithoutARecordOrZone() {
        sound().without("aws_route53_record.partner").assertRefused(HOSTS, "partner.fareline.example has no record");
        sound().without("aws_route53_record.redis").assertRefused(HOSTS, "redis.fareline.internal has no record");
        sound().set("aws_route53_zone.private", "/name", "internal.example")
                .assertRefused(
                        HOSTS,
                        "database.fareline.internal is in no zone that is made",
                        "redis.fareline.internal is in no zone that is made");
        sound().set("aws_route53_record.database", "/name", "databases")
                .assertRefused(
                        HOSTS,
                        "database.fareline.internal has no record",
                        "data: aws_route53_record.database leads from databases to nothing that answers to it");
    }

    @Test
    void aPrivateNameThatNobodyLeadsAnywhere() {
        var bucket = "bucket: fareline-logs-333333333333";
        var mails = sound().onCluster(bucket, bucket + "\n        mail: smtp.fareline.internal");
        mails.assertRefused(HOSTS, "smtp.fareline.internal has no record");
        assertEquals(List.of(), new HostsAreMade(Set.of("smtp.fareline.internal")).faults(mails.estate()));
        assertEquals(
                List.of("redis.fareline.internal has a record, and people are told to make it"),
                new HostsAreMade(Set.of("redis.fareline.internal")).faults(sound().estate()));
        assertEquals(
                Set.of("smtp.fareline.internal"),
                HostsAreMade.told("| `smtp.fareline.internal` | x |\n`redis.fareline.internal` | y |\n"));
    }

    @Test
    void aHostWithoutACertificateOrGateway() {
        sound().set("aws_acm_certificate.web", "/subject_alternative_names", "[]")
                .assertRefused(
                        HOSTS,
                        "edge: aws_cloudfront_distribution.web answers to api.fareline.example, for which there is no"
                                + " certificate");
        sound().set("aws_cloudfront_distribution.web", "/aliases", "[apis.fareline.example]")
                .assertRefused(
                        HOSTS,
                        "edge: aws_cloudfront_distribution.web answers to apis.fareline.example, and no gateway does");
    }

    @Test
    void aDatabaseThatIsNotAsTold() {
        sound().onCluster("\"1500\"", "\"1600\"")
                .assertRefused(
                        new DatabasesAreAsTold(),
                        "data: aws_rds_cluster_parameter_group.this has max_connections at 1500, and it must be 1600");
        sound().set("aws_rds_cluster_parameter_group.this", "/parameter/1/value", "'0'")
                .assertRefused(
                        new DatabasesAreAsTold(),
                        "data: aws_rds_cluster_parameter_group.this has rds.force_ssl at 0, and it must be 1");
        sound().set("aws_elasticache_parameter_group.this", "/parameter", "[]")
                .assertRefused(
                        new DatabasesAreAsTold(),
                        "data: aws_elasticache_parameter_group.this has maxmemory-policy at what is the default, and it must"
                                + " be noeviction");
        sound().without("aws_elasticache_parameter_group.this")
                .assertRefused(new DatabasesAreAsTold(), "There is no aws_elasticache_parameter_group");
    }
}
