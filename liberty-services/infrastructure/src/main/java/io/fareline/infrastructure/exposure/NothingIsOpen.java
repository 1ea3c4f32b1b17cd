package io.fareline.infrastructure.exposure;

import com.fasterxml.jackson.databind.JsonNode;
import io.fareline.infrastructure.estate.Check;
import io.fareline.infrastructure.estate.Estate;
import io.fareline.infrastructure.estate.Resource;
import io.fareline.manifests.check.Faults;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * From everywhere one thing can be reached: the partners' entry, port 443. Databases, the cluster's API and buckets cannot,
 * whatever else is said of them.
 */
public final class NothingIsOpen implements Check {
    private static final String PARTNERS = "fareline-partner-entry";
    /** A block of addresses this large is no list of anybody's networks. */
    private static final int LARGE = 8;

    @Override
    public List<String> faults(Estate estate) {
        var faults = new Faults();
        for (var group : estate.made("aws_security_group"))
            for (var rule : group.list("ingress")) rule(group, group.text("name"), rule, faults);
        for (var type : List.of("aws_security_group_rule", "aws_vpc_security_group_ingress_rule"))
            for (var each : estate.made(type))
                if (!each.text("type").equals("egress")) rule(each, groupOf(estate, each), each.values(), faults);
        for (var each : estate.made("aws_eks_cluster"))
            if (each.at("vpc_config/0/endpoint_public_access").asBoolean(true))
                faults.add(each.id() + " answers to the internet");
        for (var type : List.of("aws_rds_cluster_instance", "aws_db_instance"))
            for (var each : estate.made(type))
                if (each.at("publicly_accessible").asBoolean()) faults.add(each.id() + " has a public address");
        for (var each : estate.made("aws_s3_bucket")) bucket(estate, each, faults);
        return faults.all();
    }

    private static void rule(Resource resource, String group, JsonNode rule, Faults faults) {
        for (var from : sources(rule)) {
            var open = Integer.parseInt(from.replaceFirst("^.*/", "")) < LARGE;
            var partners = group.equals(PARTNERS)
                    && rule.path("from_port").asInt() == 443
                    && rule.path("to_port").asInt() == 443
                    && Stream.of("protocol", "ip_protocol")
                            .anyMatch(each -> rule.path(each).asText().equals("tcp"));
            if (open && !partners)
                faults.add(resource.id() + " lets " + from + " reach " + group + " at "
                        + rule.path("from_port").asText("all") + "-"
                        + rule.path("to_port").asText("all"));
        }
    }

    private static List<String> sources(JsonNode rule) {
        var all = new ArrayList<String>();
        for (var attribute : List.of("cidr_blocks", "ipv6_cidr_blocks"))
            rule.path(attribute).forEach(each -> all.add(each.asText()));
        for (var attribute : List.of("cidr_ipv4", "cidr_ipv6"))
            if (rule.path(attribute).isTextual()) all.add(rule.path(attribute).asText());
        return all.stream().filter(each -> each.matches(".*/[0-9]+")).toList();
    }

    private static String groupOf(Estate estate, Resource rule) {
        var groups = estate.made("aws_security_group").stream()
                .filter(each -> each.stack().equals(rule.stack()))
                .filter(each -> each.isMeantBy(rule.text("security_group_id")))
                .map(each -> each.text("name"))
                .distinct()
                .toList();
        return groups.size() == 1 ? groups.getFirst() : "a group that is not known";
    }

    private static void bucket(Estate estate, Resource bucket, Faults faults) {
        var block = estate.made("aws_s3_bucket_public_access_block").stream()
                .filter(each -> each.stack().equals(bucket.stack()) && bucket.isMeantBy(each.text("bucket")))
                .findFirst();
        if (block.isEmpty()) faults.add(bucket.id() + " does not refuse to become public");
        for (var each :
                List.of("block_public_acls", "block_public_policy", "ignore_public_acls", "restrict_public_buckets"))
            if (block.isPresent() && !block.get().at(each).asBoolean())
                faults.add(block.get().id() + " has no " + each);
    }
}
