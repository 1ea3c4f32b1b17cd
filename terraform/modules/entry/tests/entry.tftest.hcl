mock_provider "aws" {}

variables {
  name         = "fareline-web-entry"
  description  = "From CloudFront"
  vpc_id       = "vpc-1"
  callers      = { prefix_list_id = "pl-cloudfront" }
  targets      = "10.20.64.0/18"
  target_ports = { "Proxy" = 8443, "Health check" = 15021 }
}

run "only_https_from_the_list" {
  command = plan

  assert {
    condition = (aws_vpc_security_group_ingress_rule.https.prefix_list_id == "pl-cloudfront"
    && aws_vpc_security_group_ingress_rule.https.cidr_ipv4 == null)
    error_message = "Others than those on the list may come."
  }

  assert {
    condition     = [aws_vpc_security_group_ingress_rule.https.from_port, aws_vpc_security_group_ingress_rule.https.to_port] == [443, 443]
    error_message = "Another port than 443 is open."
  }
}

run "on_to_the_pods_only" {
  command = plan

  assert {
    condition     = toset([for rule in aws_vpc_security_group_egress_rule.target : "${rule.cidr_ipv4} ${rule.from_port}-${rule.to_port}"]) == toset(["10.20.64.0/18 8443-8443", "10.20.64.0/18 15021-15021"])
    error_message = "The load balancer reaches more, or less, than proxies and their health."
  }
}

run "the_controller_finds_it" {
  command = plan

  assert {
    condition     = aws_security_group.this.tags["Name"] == "fareline-web-entry" && aws_security_group.this.name == "fareline-web-entry"
    error_message = "The controller looks for the tag Name."
  }
}

run "two_kinds_of_callers_are_refused" {
  command = plan

  variables {
    callers = { cidr = "0.0.0.0/0", prefix_list_id = "pl-cloudfront" }
  }

  expect_failures = [var.callers]
}

run "no_callers_are_refused" {
  command = plan

  variables {
    callers = {}
  }

  expect_failures = [var.callers]
}

run "wrong_values_are_refused" {
  command = plan

  variables {
    name         = "web"
    targets      = "0.0.0.0/0"
    target_ports = { "Proxy" = 443 }
  }

  expect_failures = [var.name, var.targets, var.target_ports]
}
