# A bucket from which other accounts' roles read what is written once.
mock_provider "aws" {}

variables {
  name     = "fareline-packages-444444444444"
  key_arn  = "arn:aws:kms:eu-central-1:444444444444:key/packages"
  only_new = true
  role_readers = [{
    sid      = "Dev"
    role_arn = "arn:aws:iam::111111111111:role/fareline-terraform-apply"
    prefix   = "rotation/"
  }]
}

run "a_role_reads_its_folder_and_does_nothing_else" {
  command = plan

  assert {
    condition = [for s in jsondecode(aws_s3_bucket_policy.this.policy).Statement : s if s.Effect == "Allow"] == [{
      Sid       = "Dev"
      Effect    = "Allow"
      Principal = { AWS = "arn:aws:iam::111111111111:root" }
      Action    = "s3:GetObject"
      Resource  = "arn:aws:s3:::fareline-packages-444444444444/rotation/*"
      Condition = { ArnEquals = { "aws:PrincipalArn" = "arn:aws:iam::111111111111:role/fareline-terraform-apply" } }
    }]
    error_message = "Another role, another folder, or more than reading."
  }
}

run "nothing_is_written_over" {
  command = plan

  assert {
    condition = [for s in jsondecode(aws_s3_bucket_policy.this.policy).Statement : s if s.Sid == "OnlyNew"] == [{
      Sid       = "OnlyNew"
      Effect    = "Deny"
      Principal = "*"
      Action    = "s3:PutObject"
      Resource  = "arn:aws:s3:::fareline-packages-444444444444/*"
      Condition = { Null = { "s3:if-none-match" = "true" } }
    }]
    error_message = "What is there can be written over."
  }
}

run "a_pattern_of_roles_is_refused" {
  command = plan

  variables {
    role_readers = [{ sid = "Any", role_arn = "arn:aws:iam::111111111111:role/*", prefix = "rotation/" }]
  }

  expect_failures = [var.role_readers]
}

run "a_role_for_the_whole_bucket_is_refused" {
  command = plan

  variables {
    role_readers = [{ sid = "Dev", role_arn = "arn:aws:iam::111111111111:role/fareline-terraform-apply", prefix = "" }]
  }

  expect_failures = [var.role_readers]
}
