# The values of one environment, given by -var-file.
mock_provider "aws" {}

mock_provider "aws" {
  alias = "site"
  mock_resource "aws_cloudfront_distribution" {
    defaults = {
      arn            = "arn:aws:cloudfront::000000000000:distribution/E0000000000000"
      id             = "E0000000000000"
      domain_name    = "d0000000000000.cloudfront.net"
      hosted_zone_id = "Z2FDTNDATAQYW2"
    }
  }
  mock_resource "aws_s3_bucket" {
    defaults = {
      arn                         = "arn:aws:s3:::fareline-web"
      bucket_regional_domain_name = "fareline-web.s3.eu-west-1.amazonaws.com"
    }
  }
  mock_resource "aws_kms_key" {
    defaults = {
      arn    = "arn:aws:kms:eu-west-1:000000000000:key/00000000-0000-0000-0000-000000000000"
      key_id = "00000000-0000-0000-0000-000000000000"
    }
  }
  mock_resource "aws_cloudfront_function" {
    defaults = {
      arn = "arn:aws:cloudfront::000000000000:function/fareline-pages"
    }
  }
}

mock_provider "aws" {
  alias = "global"
  mock_resource "aws_kms_key" {
    defaults = {
      arn    = "arn:aws:kms:us-east-1:000000000000:key/00000000-0000-0000-0000-000000000000"
      key_id = "00000000-0000-0000-0000-000000000000"
    }
  }
  mock_resource "aws_wafv2_web_acl" {
    defaults = {
      arn = "arn:aws:wafv2:us-east-1:000000000000:global/webacl/fareline-web/00000000-0000-0000-0000-000000000000"
    }
  }
  mock_resource "aws_cloudwatch_log_group" {
    defaults = {
      arn = "arn:aws:logs:us-east-1:000000000000:log-group:aws-waf-logs-fareline-web"
    }
  }
  mock_resource "aws_cloudwatch_log_delivery_destination" {
    defaults = {
      arn = "arn:aws:logs:us-east-1:000000000000:delivery-destination:fareline-web-access"
    }
  }
  mock_resource "aws_acm_certificate" {
    defaults = {
      arn = "arn:aws:acm:us-east-1:000000000000:certificate/00000000-0000-0000-0000-000000000000"
      domain_validation_options = [
        {
          domain_name           = "www.fareline.example"
          resource_record_name  = "_www.fareline.example."
          resource_record_type  = "CNAME"
          resource_record_value = "_www.acm-validations.aws."
        },
        {
          domain_name           = "api.fareline.example"
          resource_record_name  = "_api.fareline.example."
          resource_record_type  = "CNAME"
          resource_record_value = "_api.acm-validations.aws."
        },
        {
          domain_name           = "admin.fareline.example"
          resource_record_name  = "_admin.fareline.example."
          resource_record_type  = "CNAME"
          resource_record_value = "_admin.acm-validations.aws."
        },
        {
          domain_name           = "www.staging.fareline.example"
          resource_record_name  = "_www.staging.fareline.example."
          resource_record_type  = "CNAME"
          resource_record_value = "_www.acm-validations.aws."
        },
        {
          domain_name           = "api.staging.fareline.example"
          resource_record_name  = "_api.staging.fareline.example."
          resource_record_type  = "CNAME"
          resource_record_value = "_api.acm-validations.aws."
        },
        {
          domain_name           = "admin.staging.fareline.example"
          resource_record_name  = "_admin.staging.fareline.example."
          resource_record_type  = "CNAME"
          resource_record_value = "_admin.acm-validations.aws."
        },
        {
          domain_name           = "www.dev.fareline.example"
          resource_record_name  = "_www.dev.fareline.example."
          resource_record_type  = "CNAME"
          resource_record_value = "_www.acm-validations.aws."
        },
        {
          domain_name           = "api.dev.fareline.example"
          resource_record_name  = "_api.dev.fareline.example."
          resource_record_type  = "CNAME"
          resource_record_value = "_api.acm-validations.aws."
        },
        {
          domain_name           = "admin.dev.fareline.example"
          resource_record_name  = "_admin.dev.fareline.example."
          resource_record_type  = "CNAME"
          resource_record_value = "_admin.acm-validations.aws."
        },
      ]
    }
  }
}

override_resource {
  target = aws_sns_topic.page
  values = {
    arn = "arn:aws:sns:us-east-1:000000000000:fareline-page"
  }
}

override_resource {
  target = aws_sns_topic.work
  values = {
    arn = "arn:aws:sns:us-east-1:000000000000:fareline-work"
  }
}

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

override_data {
  target = data.aws_route53_zone.public
  values = {
    zone_id = "Z0000000000000000000"
  }
}

override_data {
  target = data.aws_lb.web
  values = {
    arn                = "arn:aws:elasticloadbalancing:eu-central-1:000000000000:loadbalancer/net/fareline-web/0000000000000000"
    arn_suffix         = "net/fareline-web/0000000000000000"
    dns_name           = "fareline-web-0000000000000000.elb.eu-central-1.amazonaws.com"
    zone_id            = "Z3F0SRJ5LGBH90"
    internal           = true
    load_balancer_type = "network"
    vpc_id             = "vpc-00000000000000000"
    security_groups    = ["sg-0000000000000000a"]
  }
}

override_data {
  target = data.aws_lb.partner
  values = {
    arn                = "arn:aws:elasticloadbalancing:eu-central-1:000000000000:loadbalancer/net/fareline-partner/0000000000000000"
    arn_suffix         = "net/fareline-partner/0000000000000000"
    dns_name           = "fareline-partner-0000000000000000.elb.eu-central-1.amazonaws.com"
    zone_id            = "Z3F0SRJ5LGBH90"
    internal           = false
    load_balancer_type = "network"
    vpc_id             = "vpc-00000000000000000"
    security_groups    = ["sg-0000000000000000b"]
  }
}

override_data {
  target = data.aws_lb_listener.gateway
  values = {
    default_action = [{
      target_group_arn = "arn:aws:elasticloadbalancing:eu-central-1:000000000000:targetgroup/k8s-gateway/0000000000000000"
    }]
  }
}

override_data {
  target = data.aws_lb_target_group.gateway
  values = {
    arn_suffix = "targetgroup/k8s-gateway/0000000000000000"
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
