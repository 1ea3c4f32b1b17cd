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
