mock_provider "aws" {}

variables {
  name        = "logs"
  description = "Logs"
  account_id  = "111111111111"
  service_statements = [{
    sid     = "Logs"
    service = "logs.eu-central-1.amazonaws.com"
    actions = ["kms:Decrypt", "kms:GenerateDataKey*"]
    conditions = {
      ArnLike = { "kms:EncryptionContext:aws:logs:arn" = ["arn:aws:logs:eu-central-1:111111111111:log-group:*"] }
    }
  }]
}

run "a_key_turns_over_and_waits_before_it_goes" {
  command = plan

  assert {
    condition     = aws_kms_key.this.enable_key_rotation && aws_kms_key.this.deletion_window_in_days == 30
    error_message = "The key is not rotated or goes too soon."
  }

  assert {
    condition     = !aws_kms_key.this.multi_region && aws_kms_key.this.customer_master_key_spec == "SYMMETRIC_DEFAULT"
    error_message = "A key is symmetric and of one region unless somebody says otherwise."
  }

  assert {
    condition     = aws_kms_alias.this.name == "alias/fareline-logs"
    error_message = "The alias is not the name that others use."
  }
}

run "who_may_use_it" {
  command = plan

  assert {
    condition     = [for s in jsondecode(aws_kms_key.this.policy).Statement : s.Sid] == ["AccountByIam", "Logs"]
    error_message = "The policy has other statements than the account's and those that were asked for."
  }

  assert {
    condition     = jsondecode(aws_kms_key.this.policy).Statement[0].Principal.AWS == "arn:aws:iam::111111111111:root"
    error_message = "Another account's policies speak about the key."
  }

  assert {
    condition = jsondecode(aws_kms_key.this.policy).Statement[1] == {
      Sid       = "Logs"
      Effect    = "Allow"
      Principal = { Service = "logs.eu-central-1.amazonaws.com" }
      Action    = ["kms:Decrypt", "kms:GenerateDataKey*"]
      Resource  = "*"
      Condition = { ArnLike = { "kms:EncryptionContext:aws:logs:arn" = ["arn:aws:logs:eu-central-1:111111111111:log-group:*"] } }
    }
    error_message = "The service's statement is not what was asked for."
  }
}

run "a_key_pair_is_not_rotated" {
  command = plan

  variables {
    usage        = "sign"
    multi_region = true
  }

  assert {
    condition = (aws_kms_key.this.key_usage == "SIGN_VERIFY" && aws_kms_key.this.customer_master_key_spec == "ECC_NIST_P256"
    && !aws_kms_key.this.enable_key_rotation && aws_kms_key.this.multi_region)
    error_message = "KMS refuses to rotate a key pair."
  }
}

run "a_service_without_a_condition_is_refused" {
  command = plan

  variables {
    service_statements = [{
      sid        = "Logs"
      service    = "logs.eu-central-1.amazonaws.com"
      actions    = ["kms:Decrypt"]
      conditions = {}
    }]
  }

  expect_failures = [var.service_statements]
}

run "a_service_that_may_do_all_is_refused" {
  command = plan

  variables {
    service_statements = [{
      sid        = "Logs"
      service    = "logs.eu-central-1.amazonaws.com"
      actions    = ["kms:*"]
      conditions = { StringEquals = { "aws:SourceAccount" = ["111111111111"] } }
    }]
  }

  expect_failures = [var.service_statements]
}

run "wrong_values_are_refused" {
  command = plan

  variables {
    name        = "fareline-logs"
    description = " "
    account_id  = "1111"
    usage       = "both"
  }

  expect_failures = [var.name, var.description, var.account_id, var.usage]
}
