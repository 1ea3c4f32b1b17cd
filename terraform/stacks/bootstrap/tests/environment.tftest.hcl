# With the values of an environment: terraform test -var-file=../../environments/<environment>/bootstrap.tfvars
mock_provider "aws" {
  mock_resource "aws_kms_key" {
    defaults = {
      arn    = "arn:aws:kms:eu-central-1:111111111111:key/00000000-0000-4000-8000-000000000001"
      key_id = "00000000-0000-4000-8000-000000000001"
    }
  }

  mock_resource "aws_iam_role" {
    defaults = { arn = "arn:aws:iam::111111111111:role/fareline" }
  }

  mock_resource "aws_iam_openid_connect_provider" {
    defaults = { arn = "arn:aws:iam::444444444444:oidc-provider/token.actions.githubusercontent.com" }
  }
}

run "environment" {
  command   = apply
  state_key = "environment"

  assert {
    condition     = output.state_bucket == (var.region == "eu-central-1" ? "fareline-state-${var.account_id}" : "fareline-state-${var.account_id}-${var.region}")
    error_message = "The state is not where the backends of this environment look for it."
  }

  assert {
    condition     = output.state_key_alias == "alias/fareline-state"
    error_message = "The backends name another key."
  }

  assert {
    condition     = join(" ", keys(aws_iam_role.terraform)) == (var.region == "eu-central-1" ? "apply plan" : "")
    error_message = "Roles are made once in an account: at home."
  }

  assert {
    condition = alltrue([for role in aws_iam_role.terraform : jsondecode(role.assume_role_policy).Statement == [{
      Effect    = "Allow"
      Principal = { AWS = "arn:aws:iam::444444444444:root" }
      Action    = "sts:AssumeRole"
      Condition = {
        ArnEquals    = { "aws:PrincipalArn" = "arn:aws:iam::444444444444:role/fareline-atlantis" }
        StringEquals = { "sts:ExternalId" = var.environment }
      }
    }]])
    error_message = "Another than Atlantis, or Atlantis for another environment, may take a role of Terraform."
  }

  assert {
    condition     = length(aws_iam_role.github_push) == (var.environment == "delivery" ? 1 : 0)
    error_message = "Images are pushed in the account of delivery alone."
  }
}

run "end" {
  command   = apply
  state_key = "environment"

  module {
    source = "../../modules/nothing"
  }
}
