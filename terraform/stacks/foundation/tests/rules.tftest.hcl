mock_provider "aws" {
  mock_resource "aws_iam_role" {
    defaults = { arn = "arn:aws:iam::333333333333:role/fareline-flow-logs" }
  }

  mock_resource "aws_sns_topic" {
    defaults = { arn = "arn:aws:sns:eu-west-1:333333333333:fareline-topic" }
  }

  mock_data "aws_ec2_managed_prefix_list" {
    defaults = { id = "pl-cloudfront" }
  }

  mock_data "aws_route53_zone" {
    defaults = { zone_id = "Z-HOME" }
  }
}

mock_provider "aws" {
  alias = "recovery"
}

override_module {
  target  = module.key["data"]
  outputs = { arn = "arn:aws:kms:eu-west-1:333333333333:key/data", alias = "alias/fareline-data" }
}

override_module {
  target  = module.key["secrets"]
  outputs = { arn = "arn:aws:kms:eu-west-1:333333333333:key/secrets", alias = "alias/fareline-secrets" }
}

override_module {
  target  = module.key["logs"]
  outputs = { arn = "arn:aws:kms:eu-west-1:333333333333:key/logs", alias = "alias/fareline-logs" }
}

override_module {
  target  = module.key["registry"]
  outputs = { arn = "arn:aws:kms:eu-west-1:333333333333:key/registry", alias = "alias/fareline-registry" }
}

variables {
  environment                = "prod-recovery"
  account_id                 = "333333333333"
  region                     = "eu-west-1"
  zones                      = ["eu-west-1a", "eu-west-1b", "eu-west-1c"]
  nat_gateways               = 3
  flow_log_days              = 365
  access_log_days            = 400
  endpoint_services          = ["ecr.api", "ecr.dkr", "kms", "logs", "secretsmanager", "sts"]
  public_zone                = "fareline.example"
  registry_source_account_id = "444444444444"
  alarm_addresses            = { page = ["on-call@fareline.example"], work = ["platform@fareline.example"] }
}

run "a_recovery_region_makes_nothing_twice" {
  command   = apply
  state_key = "recovery"

  assert {
    condition     = output.public_zone_id == "Z-HOME" && length(output.public_zone_name_servers) == 0
    error_message = "A second public zone was made."
  }

  assert {
    condition     = output.loki_bucket == "fareline-logs-333333333333-eu-west-1" && output.access_log_bucket == "fareline-access-logs-333333333333-eu-west-1"
    error_message = "Names of buckets are the whole world's: home has these."
  }

  assert {
    condition     = output.key_arns["registry"] == "arn:aws:kms:eu-west-1:333333333333:key/registry" && !contains(keys(output.key_arns), "signing")
    error_message = "A key stands for another, or images are signed where none are pushed."
  }
}

run "services_get_the_key_of_logs_and_no_other" {
  command   = apply
  state_key = "recovery"

  assert {
    condition     = [for name, key in local.keys : name if length(key.services) > 0] == ["logs"]
    error_message = "A service of AWS uses, in its own name, a key of data, secrets or images."
  }

  assert {
    condition = { for s in local.keys.logs.services : s.service => s.conditions } == {
      "logs.eu-west-1.amazonaws.com" = { ArnLike = { "kms:EncryptionContext:aws:logs:arn" = ["arn:aws:logs:eu-west-1:333333333333:log-group:*"] } }
      "cloudwatch.amazonaws.com"     = { ArnLike = { "kms:EncryptionContext:aws:sns:topicArn" = ["arn:aws:sns:eu-west-1:333333333333:fareline-*"] } }
      "events.amazonaws.com"         = { ArnLike = { "kms:EncryptionContext:aws:sns:topicArn" = ["arn:aws:sns:eu-west-1:333333333333:fareline-*"] } }
      "events.rds.amazonaws.com"     = { ArnLike = { "kms:EncryptionContext:aws:sns:topicArn" = ["arn:aws:sns:eu-west-1:333333333333:fareline-*"] } }
    }
    error_message = "Logs cannot be encrypted or alarms cannot be heard, or somebody else's can."
  }

  assert {
    condition     = length(distinct([for s in local.keys.logs.services : s.sid])) == length(local.keys.logs.services)
    error_message = "Two statements of one policy have the same name."
  }
}

run "end" {
  command   = apply
  state_key = "recovery"

  providers = {
    aws          = aws
    aws.recovery = aws.recovery
  }

  module {
    source = "./tests/end"
  }
}

run "one_way_out_is_too_few_for_staging" {
  command = plan

  variables {
    environment  = "staging"
    nat_gateways = 1
  }

  expect_failures = [var.nat_gateways]
}

run "alarms_that_nobody_is_called_by_are_refused" {
  command = plan

  variables {
    alarm_addresses = { work = ["platform@fareline.example"] }
  }

  expect_failures = [var.alarm_addresses]
}

run "wrong_values_are_refused" {
  command = plan

  variables {
    environment     = "test"
    account_id      = "33"
    region          = "eu-north-1"
    access_log_days = 30
  }

  expect_failures = [var.environment, var.account_id, var.region, var.access_log_days]
}

run "a_registry_where_no_key_is_is_refused" {
  command = plan

  variables {
    registry_source_account_id = null
    registry_destinations      = [{ account_id = "333333333333", region = "eu-north-1" }]
  }

  expect_failures = [var.registry_destinations]
}

run "packages_are_read_by_what_applies_and_written_once" {
  command = plan

  variables {
    environment                = "delivery"
    account_id                 = "444444444444"
    region                     = "eu-central-1"
    zones                      = ["eu-central-1a", "eu-central-1b", "eu-central-1c"]
    registry_source_account_id = null
    package_readers            = ["arn:aws:iam::333333333333:role/fareline-terraform-apply"]
  }

  assert {
    condition = local.package_readers == [{
      sid      = "Account333333333333"
      role_arn = "arn:aws:iam::333333333333:role/fareline-terraform-apply"
      prefix   = "rotation/"
    }]
    error_message = "Prod's Terraform does not find the function's package, or more than that."
  }

  assert {
    condition = output.package_buckets == tomap({
      eu-central-1 = "fareline-packages-444444444444"
      eu-west-1    = "fareline-packages-444444444444-eu-west-1"
    })
    error_message = "A region has no packages."
  }
}

run "packages_built_elsewhere_are_refused" {
  command = plan

  variables {
    package_readers = ["arn:aws:iam::111111111111:role/fareline-terraform-apply"]
  }

  expect_failures = [var.package_readers]
}

run "packages_for_others_than_what_applies_are_refused" {
  command = plan

  variables {
    environment                = "delivery"
    account_id                 = "444444444444"
    region                     = "eu-central-1"
    zones                      = ["eu-central-1a", "eu-central-1b", "eu-central-1c"]
    registry_source_account_id = null
    package_readers            = ["arn:aws:iam::111111111111:role/fareline-terraform-plan"]
  }

  expect_failures = [var.package_readers]
}

run "a_recovery_at_home_is_refused" {
  command = plan

  variables {
    recovery_region = "eu-central-1"
  }

  expect_failures = [var.recovery_region]
}
