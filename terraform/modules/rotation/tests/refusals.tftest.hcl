# Each has one wrong value and is refused for it.
mock_provider "aws" {
  mock_data "aws_caller_identity" {
    defaults = { account_id = "111111111111" }
  }
  mock_data "aws_region" {
    defaults = { name = "eu-central-1" }
  }
  mock_resource "aws_iam_role" {
    defaults = { arn = "arn:aws:iam::111111111111:role/fareline-rotation" }
  }
  mock_resource "aws_lambda_function" {
    defaults = { arn = "arn:aws:lambda:eu-central-1:111111111111:function:fareline-rotation" }
  }
  mock_resource "aws_sqs_queue" {
    defaults = { arn = "arn:aws:sqs:eu-central-1:111111111111:fareline-rotation-given-up" }
  }
  mock_resource "aws_cloudwatch_log_group" {
    defaults = { arn = "arn:aws:logs:eu-central-1:111111111111:log-group:/fareline/rotation" }
  }
  mock_resource "aws_cloudwatch_event_rule" {
    defaults = { arn = "arn:aws:events:eu-central-1:111111111111:rule/fareline-rotation" }
  }
}

variables {
  vpc_id                      = "vpc-0a1b2c3d4e5f60718"
  subnet_ids                  = ["subnet-0a1b2c3d4e5f60711", "subnet-0a1b2c3d4e5f60712"]
  database_security_group_id  = "sg-0a1b2c3d4e5f60718"
  database_endpoint           = "database.fareline.internal"
  administrator_secret_arn    = "arn:aws:secretsmanager:eu-central-1:111111111111:secret:rds!cluster-a"
  login_secrets               = { booking = "arn:aws:secretsmanager:eu-central-1:111111111111:secret:fareline/booking/database-a", sandbox-provider = "arn:aws:secretsmanager:eu-central-1:111111111111:secret:fareline/sandbox-provider/database-b" }
  owner_secrets               = { booking = "arn:aws:secretsmanager:eu-central-1:111111111111:secret:fareline/booking/database-owner-c", sandbox-provider = "arn:aws:secretsmanager:eu-central-1:111111111111:secret:fareline/sandbox-provider/database-owner-d" }
  redis_secrets               = { booking = "arn:aws:secretsmanager:eu-central-1:111111111111:secret:fareline/booking/redis-e" }
  key_ring_secrets            = { "auth/signing-keys" = { arn = "arn:aws:secretsmanager:eu-central-1:111111111111:secret:fareline/auth/signing-keys-f", kind = "signing" } }
  secrets_key_arn             = "arn:aws:kms:eu-central-1:111111111111:key/11111111-1111-1111-1111-111111111111"
  logs_key_arn                = "arn:aws:kms:eu-central-1:111111111111:key/22222222-2222-2222-2222-222222222222"
  package                     = { bucket = "fareline-packages-444444444444", sha256 = "fcde2b2edba56bf408601fb721fe9b5c338d10ee429ea04fae5511b68fbf8fb9" }
  redis_replication_group_arn = "arn:aws:elasticache:eu-central-1:111111111111:replicationgroup:fareline"
  page_topic_arn              = "arn:aws:sns:eu-central-1:111111111111:fareline-page"
}

run "a_network_that_is_none" {
  command = plan

  variables {
    vpc_id = "fareline"
  }

  expect_failures = [var.vpc_id]
}

run "one_subnet" {
  command = plan

  variables {
    subnet_ids = ["subnet-1"]
  }

  expect_failures = [var.subnet_ids]
}

run "the_same_subnet_twice" {
  command = plan

  variables {
    subnet_ids = ["subnet-1", "subnet-1"]
  }

  expect_failures = [var.subnet_ids]
}

run "a_group_that_is_none" {
  command = plan

  variables {
    database_security_group_id = "database"
  }

  expect_failures = [var.database_security_group_id]
}

run "an_endpoint_with_a_port" {
  command = plan

  variables {
    database_endpoint = "database.fareline.internal:5432"
  }

  expect_failures = [var.database_endpoint]
}

run "a_port_that_is_none" {
  command = plan

  variables {
    database_port = 80
  }

  expect_failures = [var.database_port]
}

run "an_administrator_by_name" {
  command = plan

  variables {
    administrator_secret_arn = "rds!cluster-a"
  }

  expect_failures = [var.administrator_secret_arn]
}

run "a_login_of_no_service" {
  command = plan

  variables {
    login_secrets = { search = "arn:aws:secretsmanager:eu-central-1:111111111111:secret:a" }
  }

  expect_failures = [var.login_secrets]
}

run "a_login_by_name" {
  command = plan

  variables {
    login_secrets = { booking = "fareline/booking/database" }
  }

  expect_failures = [var.login_secrets]
}

run "an_owner_without_a_login" {
  command = plan

  variables {
    owner_secrets = { flight = "arn:aws:secretsmanager:eu-central-1:111111111111:secret:a" }
  }

  expect_failures = [var.owner_secrets]
}

run "no_redis_secret" {
  command = plan

  variables {
    redis_secrets = {}
  }

  expect_failures = [var.redis_secrets]
}

run "a_ring_of_no_kind" {
  command = plan

  variables {
    key_ring_secrets = { a = { arn = "arn:aws:secretsmanager:eu-central-1:111111111111:secret:a", kind = "other" } }
  }

  expect_failures = [var.key_ring_secrets]
}

run "a_ring_by_name" {
  command = plan

  variables {
    key_ring_secrets = { a = { arn = "fareline/auth/signing-keys", kind = "signing" } }
  }

  expect_failures = [var.key_ring_secrets]
}

run "a_secrets_key_by_alias" {
  command = plan

  variables {
    secrets_key_arn = "alias/fareline-secrets"
  }

  expect_failures = [var.secrets_key_arn]
}

run "a_logs_key_by_alias" {
  command = plan

  variables {
    logs_key_arn = "alias/fareline-logs"
  }

  expect_failures = [var.logs_key_arn]
}

run "a_package_by_a_shortened_hash" {
  command = plan

  variables {
    package = { bucket = "fareline-packages-444444444444", sha256 = "fcde2b2edba5" }
  }

  expect_failures = [var.package]
}

run "a_package_in_a_bucket_of_others" {
  command = plan

  variables {
    package = { bucket = "packages", sha256 = "fcde2b2edba56bf408601fb721fe9b5c338d10ee429ea04fae5511b68fbf8fb9" }
  }

  expect_failures = [var.package]
}

run "a_replication_group_by_name" {
  command = plan

  variables {
    redis_replication_group_arn = "fareline"
  }

  expect_failures = [var.redis_replication_group_arn]
}

run "a_topic_by_name" {
  command = plan

  variables {
    page_topic_arn = "fareline-page"
  }

  expect_failures = [var.page_topic_arn]
}

run "a_day_that_february_lacks" {
  command = plan

  variables {
    rotation_day = { logins = 30, owners = 17 }
  }

  expect_failures = [var.rotation_day]
}

run "logins_and_owners_on_one_day" {
  command = plan

  variables {
    rotation_day = { logins = 3, owners = 3 }
  }

  expect_failures = [var.rotation_day]
}

run "a_former_login_closed_too_early" {
  command = plan

  variables {
    close_after_minutes = 34
  }

  expect_failures = [var.close_after_minutes]
}

run "sessions_waited_for_without_end" {
  command = plan

  variables {
    close_patience_hours = 169
  }

  expect_failures = [var.close_patience_hours]
}

run "a_key_that_signs_before_the_mesh_has_it" {
  command = plan

  variables {
    key_ring_times = {
      signing = { period_days = 30, publish_minutes = 44, retire_minutes = 20 }
      sealing = { period_days = 30, publish_minutes = 10, retire_minutes = 75 }
    }
  }

  expect_failures = [var.key_ring_times]
}

run "a_key_removed_before_its_tokens_end" {
  command = plan

  variables {
    key_ring_times = {
      signing = { period_days = 30, publish_minutes = 50, retire_minutes = 15 }
      sealing = { period_days = 30, publish_minutes = 10, retire_minutes = 75 }
    }
  }

  expect_failures = [var.key_ring_times]
}

run "a_key_that_serves_for_ever" {
  command = plan

  variables {
    key_ring_times = {
      signing = { period_days = 366, publish_minutes = 50, retire_minutes = 20 }
      sealing = { period_days = 30, publish_minutes = 10, retire_minutes = 75 }
    }
  }

  expect_failures = [var.key_ring_times]
}

run "a_token_that_serves_for_ever" {
  command = plan

  variables {
    redis_period_days = 366
  }

  expect_failures = [var.redis_period_days]
}

run "more_secrets_than_the_environment_takes" {
  command = plan

  variables {
    key_ring_secrets = { for number in range(40) : "ring-${number}" => { arn = "arn:aws:secretsmanager:eu-central-1:111111111111:secret:fareline/${number}", kind = "sealing" } }
  }

  expect_failures = [aws_lambda_function.this]
}
