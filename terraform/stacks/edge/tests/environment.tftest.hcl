# The values of one environment, given by -var-file.
mock_provider "aws" {
  source = "./tests/mocks/home"
}

mock_provider "aws" {
  alias  = "site"
  source = "./tests/mocks/site"
}

mock_provider "aws" {
  alias  = "global"
  source = "./tests/mocks/global"
}

# Not of this provider, so it stands in each file.
override_data {
  target = data.terraform_remote_state.foundation
  values = {
    outputs = {
      vpc_id                          = "vpc-00000000000000000"
      public_zone_id                  = "Z0000000000000000000"
      web_entry_security_group_id     = "sg-0000000000000000a"
      partner_entry_security_group_id = "sg-0000000000000000b"
      access_log_bucket               = "fareline-access-logs"
      page_topic_arn                  = "arn:aws:sns:eu-central-1:000000000000:fareline-page"
      work_topic_arn                  = "arn:aws:sns:eu-central-1:000000000000:fareline-work"
    }
  }
}

run "environment" {
  command   = apply
  state_key = "environment"

  assert {
    condition     = output.site_bucket != "" && toset(keys(output.distributions)) == toset(["www", "api", "admin"])
    error_message = "A host is missing."
  }
  assert {
    condition     = aws_route53_record.web["www"].name == "www.${var.public_zone}" && aws_route53_record.partner.name == "partner.${var.public_zone}"
    error_message = "A host has another name than the gateway knows it by."
  }
}

# What has prevent_destroy goes only once it is no longer in the configuration.
run "end" {
  command   = apply
  state_key = "environment"

  providers = {
    aws        = aws
    aws.global = aws.global
    aws.site   = aws.site
  }

  module {
    source = "./tests/end"
  }
}
