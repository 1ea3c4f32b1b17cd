mock_provider "aws" {
  override_during = plan

  mock_resource "aws_secretsmanager_secret" {
    defaults = { arn = "arn:aws:secretsmanager:eu-central-1:333333333333:secret:fareline/booking/database-AbCdEf" }
  }
}

variables {
  name        = "fareline/booking/database"
  description = "JSON with username and password"
  account_id  = "333333333333"
  key_arn     = "arn:aws:kms:eu-central-1:333333333333:key/secrets"
  readers     = ["fareline-rotation", "fareline-booking-secrets"]
  writers     = ["fareline-rotation"]
}

run "it_is_encrypted_by_our_key_and_can_be_brought_back" {
  command = plan

  assert {
    condition     = aws_secretsmanager_secret.this.kms_key_id == "arn:aws:kms:eu-central-1:333333333333:key/secrets"
    error_message = "The secret is not encrypted by the key that was given."
  }

  assert {
    condition     = aws_secretsmanager_secret.this.recovery_window_in_days == 30
    error_message = "A deleted secret is gone too soon."
  }

  assert {
    condition     = length(aws_secretsmanager_secret.this.replica) == 0
    error_message = "A replica that nobody asked for."
  }
}

run "who_is_not_named_neither_reads_nor_writes" {
  command = plan

  assert {
    condition = jsondecode(aws_secretsmanager_secret_policy.this.policy).Statement == [
      {
        Sid       = "OnlyTheseRead"
        Effect    = "Deny"
        Principal = "*"
        Action    = "secretsmanager:GetSecretValue"
        Resource  = "*"
        Condition = { ArnNotEquals = { "aws:PrincipalArn" = [
          "arn:aws:iam::333333333333:role/fareline-booking-secrets",
          "arn:aws:iam::333333333333:role/fareline-rotation",
        ] } }
      },
      {
        Sid       = "OnlyTheseWrite"
        Effect    = "Deny"
        Principal = "*"
        Action    = ["secretsmanager:PutSecretValue", "secretsmanager:UpdateSecretVersionStage"]
        Resource  = "*"
        Condition = { ArnNotEquals = { "aws:PrincipalArn" = ["arn:aws:iam::333333333333:role/fareline-rotation"] } }
      },
    ]
    error_message = "The policy is not that of the readers and writers."
  }

  assert {
    condition     = aws_secretsmanager_secret_policy.this.block_public_policy
    error_message = "A policy for everybody would be taken."
  }
}

run "a_replica_has_a_key_of_its_region" {
  command = plan

  variables {
    replica = { region = "eu-west-1", key = "alias/fareline-secrets" }
  }

  assert {
    condition     = one(aws_secretsmanager_secret.this.replica).region == "eu-west-1" && one(aws_secretsmanager_secret.this.replica).kms_key_id == "alias/fareline-secrets"
    error_message = "The replica is elsewhere, or under another key."
  }
}

run "a_key_of_another_region_is_refused" {
  command = plan

  variables {
    replica = { region = "eu-west-1", key = "arn:aws:kms:eu-central-1:333333333333:key/secrets" }
  }

  expect_failures = [var.replica]
}

run "the_service_s_own_key_is_refused" {
  command = plan

  variables {
    key_arn = "alias/aws/secretsmanager"
    replica = { region = "eu-west-1", key = "alias/aws/secretsmanager" }
  }

  expect_failures = [var.key_arn, var.replica]
}

run "patterns_are_refused" {
  command = plan

  variables {
    readers = ["fareline-*"]
    writers = ["*"]
  }

  expect_failures = [var.readers, var.writers]
}

run "nobody_is_refused" {
  command = plan

  variables {
    readers = []
    writers = []
  }

  expect_failures = [var.readers, var.writers]
}

run "wrong_values_are_refused" {
  command = plan

  variables {
    name                 = "booking/database"
    description          = " "
    account_id           = "3333"
    recovery_window_days = 0
  }

  expect_failures = [var.name, var.description, var.account_id, var.recovery_window_days]
}
