# Roles of other accounts, which read objects under the key.
mock_provider "aws" {}

variables {
  name           = "packages"
  description    = "Packages"
  account_id     = "444444444444"
  object_readers = ["arn:aws:iam::111111111111:role/fareline-terraform-apply"]
}

run "a_role_decrypts_objects_and_nothing_else" {
  command = plan

  assert {
    condition = [for s in jsondecode(aws_kms_key.this.policy).Statement : s if s.Sid != "AccountByIam"] == [{
      Sid       = "Objects111111111111"
      Effect    = "Allow"
      Principal = { AWS = "arn:aws:iam::111111111111:root" }
      Action    = "kms:Decrypt"
      Resource  = "*"
      Condition = {
        ArnEquals  = { "aws:PrincipalArn" = "arn:aws:iam::111111111111:role/fareline-terraform-apply" }
        StringLike = { "kms:ViaService" = "s3.*.amazonaws.com" }
      }
    }]
    error_message = "Another role uses the key, or for more than objects."
  }
}

run "a_pattern_of_roles_is_refused" {
  command = plan

  variables {
    object_readers = ["arn:aws:iam::111111111111:role/*"]
  }

  expect_failures = [var.object_readers]
}

run "two_roles_of_an_account_are_refused" {
  command = plan

  variables {
    object_readers = ["arn:aws:iam::111111111111:role/fareline-terraform-apply", "arn:aws:iam::111111111111:role/fareline-terraform-plan"]
  }

  expect_failures = [var.object_readers]
}

run "a_key_that_signs_has_no_objects" {
  command = plan

  variables {
    usage = "sign"
  }

  expect_failures = [var.object_readers]
}
