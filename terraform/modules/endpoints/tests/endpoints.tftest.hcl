mock_provider "aws" {}

variables {
  name            = "fareline"
  account_id      = "111111111111"
  region          = "eu-central-1"
  vpc_id          = "vpc-1"
  subnet_ids      = ["subnet-a", "subnet-b", "subnet-c"]
  route_table_ids = ["rtb-a", "rtb-b", "rtb-c"]
  callers         = "10.20.64.0/18"
  services        = ["ecr.api", "ecr.dkr", "kms", "logs", "secretsmanager", "sts"]
}

run "endpoints_are_in_each_zone_under_their_usual_names" {
  command = plan

  assert {
    condition     = toset(keys(aws_vpc_endpoint.this)) == var.services
    error_message = "A service is missing or not asked for."
  }

  assert {
    condition = alltrue([for service, endpoint in aws_vpc_endpoint.this :
      endpoint.private_dns_enabled && length(endpoint.subnet_ids) == 3 && endpoint.service_name == "com.amazonaws.eu-central-1.${service}"
    ])
    error_message = "An endpoint is passed by, or is not in each zone."
  }

  assert {
    condition = (aws_vpc_security_group_ingress_rule.https.cidr_ipv4 == "10.20.64.0/18"
    && aws_vpc_security_group_ingress_rule.https.from_port == 443 && aws_vpc_security_group_ingress_rule.https.to_port == 443)
    error_message = "Others than nodes and pods reach the endpoints."
  }
}

run "they_serve_our_own_principals" {
  command = plan

  assert {
    condition = alltrue([for service, endpoint in aws_vpc_endpoint.this :
      jsondecode(endpoint.policy).Statement[0].Condition == { StringEquals = { "aws:PrincipalAccount" = ["111111111111"] } }
    ])
    error_message = "An endpoint serves anybody."
  }

  assert {
    condition     = [for service, endpoint in aws_vpc_endpoint.this : service if length(jsondecode(endpoint.policy).Statement) > 1] == ["sts"]
    error_message = "Only STS serves who is nobody yet."
  }

  assert {
    condition = (jsondecode(aws_vpc_endpoint.this["sts"].policy).Statement[1].Action == "sts:AssumeRoleWithWebIdentity"
    && jsondecode(aws_vpc_endpoint.this["sts"].policy).Statement[1].Resource == ["arn:aws:iam::111111111111:role/fareline-*"])
    error_message = "ServiceAccounts cannot take their roles, or can take others'."
  }
}

run "s3_is_ours_and_the_layers" {
  command = plan

  assert {
    condition = [for s in jsondecode(aws_vpc_endpoint.s3.policy).Statement : s.Sid] == ["OurBuckets", "LayersOfImages"] && (
      jsondecode(aws_vpc_endpoint.s3.policy).Statement[0].Condition.StringEquals == {
        "aws:PrincipalAccount" = ["111111111111"]
        "aws:ResourceAccount"  = ["111111111111"]
      }
    )
    error_message = "A stranger's bucket can be written to from inside."
  }

  assert {
    condition = jsondecode(aws_vpc_endpoint.s3.policy).Statement[1].Action == "s3:GetObject" && (
      jsondecode(aws_vpc_endpoint.s3.policy).Statement[1].Resource == [
        "arn:aws:s3:::prod-eu-central-1-starport-layer-bucket/*", "arn:aws:s3:::prod-registry-k8s-io-eu-central-1/*",
      ]
    )
    error_message = "Layers of images cannot be read, or strangers' buckets can."
  }

  assert {
    condition     = aws_vpc_endpoint.s3.vpc_endpoint_type == "Gateway" && aws_vpc_endpoint.s3.route_table_ids == toset(var.route_table_ids)
    error_message = "S3 is not reached by the gateway from each zone."
  }
}

run "other_accounts_are_reached_when_named" {
  command = plan

  variables {
    reachable_accounts = ["333333333333", "111111111111"]
  }

  assert {
    condition     = jsondecode(aws_vpc_endpoint.this["sts"].policy).Statement[0].Condition.StringEquals["aws:PrincipalAccount"] == ["111111111111", "333333333333"]
    error_message = "Atlantis cannot reach the accounts that it applies to."
  }
}

run "a_missing_endpoint_is_refused" {
  command = plan

  variables {
    services = ["ecr.api", "ecr.dkr", "kms", "logs", "secretsmanager"]
  }

  expect_failures = [var.services]
}

run "wrong_values_are_refused" {
  command = plan

  variables {
    callers  = "0.0.0.0/0"
    services = ["ecr.api", "ecr.dkr", "kms", "logs", "secretsmanager", "sts", "s3"]
  }

  expect_failures = [var.callers, var.services]
}
