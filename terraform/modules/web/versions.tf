terraform {
  required_version = "~> 1.11"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "5.100.0"
      # aws is where the site's files are. CloudFront's logs are delivered from us-east-1 only: aws.global.
      configuration_aliases = [aws.global]
    }
  }
}
