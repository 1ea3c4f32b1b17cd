# With the values of an environment: terraform test -var-file=../../environments/<environment>/foundation.tfvars
mock_provider "aws" {
  mock_resource "aws_kms_key" {
    defaults = {
      arn    = "arn:aws:kms:eu-central-1:111111111111:key/00000000-0000-4000-8000-000000000001"
      key_id = "00000000-0000-4000-8000-000000000001"
    }
  }

  mock_resource "aws_iam_role" {
    defaults = { arn = "arn:aws:iam::111111111111:role/fareline-flow-logs" }
  }

  mock_resource "aws_sns_topic" {
    defaults = { arn = "arn:aws:sns:eu-central-1:111111111111:fareline-topic" }
  }

  mock_resource "aws_route53_zone" {
    defaults = { zone_id = "Z1", name_servers = ["ns-1.example", "ns-2.example", "ns-3.example", "ns-4.example"] }
  }

  mock_data "aws_route53_zone" {
    defaults = { zone_id = "Z1" }
  }

  mock_data "aws_ec2_managed_prefix_list" {
    defaults = { id = "pl-cloudfront" }
  }
}

mock_provider "aws" {
  alias = "recovery"

  mock_resource "aws_kms_key" {
    defaults = {
      arn    = "arn:aws:kms:eu-west-1:444444444444:key/00000000-0000-4000-8000-000000000002"
      key_id = "00000000-0000-4000-8000-000000000002"
    }
  }
}

run "environment" {
  command   = apply
  state_key = "environment"

  assert {
    condition     = var.cidr == "10.20.0.0/16" && output.vpc_cidr == var.cidr
    error_message = "Network policies name ranges of 10.20.0.0/16."
  }

  assert {
    condition     = length(output.public_subnet_ids) == 3 && length(output.private_subnet_ids) == 3 && length(output.data_subnet_ids) == 3
    error_message = "There are not three zones of each kind of subnet."
  }

  assert {
    condition     = toset(keys(output.private_subnets_by_zone)) == toset(var.zones)
    error_message = "Nodes have no subnet in one of the zones."
  }

  assert {
    condition     = length(output.nat_addresses) == (contains(["dev", "delivery"], var.environment) ? 1 : 3)
    error_message = "The loss of a zone takes the way out of another."
  }

  assert {
    condition     = toset(keys(output.key_arns)) == toset(concat(["data", "secrets", "logs", "registry"], var.environment == "delivery" ? ["signing"] : []))
    error_message = "A key is missing, or images are signed outside of delivery."
  }

  assert {
    condition     = length(module.signing_replica) == (var.environment == "delivery" ? 1 : 0)
    error_message = "In the recovery region nobody could see whether an image is signed."
  }

  assert {
    condition     = output.loki_bucket == "fareline-logs-${var.account_id}${var.region == "eu-central-1" ? "" : "-${var.region}"}"
    error_message = "Loki does not find its bucket (kustomize/argocd/platform/loki.yaml)."
  }

  assert {
    condition     = output.access_log_bucket == "fareline-access-logs-${var.account_id}${var.region == "eu-central-1" ? "" : "-${var.region}"}"
    error_message = "Access logs are in another bucket."
  }

  assert {
    condition     = output.public_zone_name == { dev = "dev.fareline.example", staging = "staging.fareline.example", prod = "fareline.example", delivery = "delivery.fareline.example", prod-recovery = "fareline.example" }[var.environment]
    error_message = "The overlay of this environment has another zone (fareline.io/zone)."
  }

  assert {
    condition     = length(output.public_zone_name_servers) == (var.region == "eu-central-1" ? 4 : 0)
    error_message = "The public zone is made once, at home."
  }

  assert {
    condition     = output.private_zone_name == "fareline.internal"
    error_message = "Services look for database.fareline.internal."
  }

  assert {
    condition     = (var.registry_source_account_id == null) == (var.environment == "delivery") && (length(var.registry_destinations) > 0) == (var.environment == "delivery")
    error_message = "Images are pushed to delivery and come from there."
  }

  assert {
    condition     = toset(keys(output.repository_urls)) == toset(concat(["admin", "auth", "booking", "flight", "payment", "sandbox-provider"], var.environment == "delivery" ? ["jenkins-agent"] : []))
    error_message = "An image has no repository."
  }

  # Lambda of the other accounts takes packages from these, each in its own region.
  assert {
    condition = jsonencode(output.package_buckets) == (var.environment != "delivery" ? "{}" : jsonencode({
      eu-central-1 = "fareline-packages-444444444444"
      eu-west-1    = "fareline-packages-444444444444-eu-west-1"
    }))
    error_message = "Packages are where nobody looks for them, or where nobody builds them."
  }

  assert {
    condition     = output.page_topic_arn != "" && output.work_topic_arn != ""
    error_message = "Alarms reach nobody."
  }

  assert {
    condition     = length(aws_s3_account_public_access_block.this) == (var.region == "eu-central-1" ? 1 : 0)
    error_message = "A setting of the account is in two states, or in none."
  }
}

run "end" {
  command   = apply
  state_key = "environment"

  providers = {
    aws          = aws
    aws.recovery = aws.recovery
  }

  module {
    source = "./tests/end"
  }
}
