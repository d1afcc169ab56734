"""The settings of S3 with CloudFront: a template that makes both, and a script that uploads the site."""

import json
from collections.abc import Iterator, Mapping

from commshub.render.exports.hosting import NOT_FOUND, OTHER_TYPES, TEXT_TYPES, Hosting, with_charset

# CloudFront's managed policy that keeps what the host itself allows, by its number.
_AS_HOST_SAYS = "658327ea-f89d-4fab-a63d-7e88639e58f6"
_SECURITY = ("Content-Security-Policy", "Referrer-Policy", "X-Content-Type-Options", "X-Frame-Options")
_HTTPS = "Strict-Transport-Security"


def cloudfront_template(hosting: Hosting) -> str:
    """A CloudFormation template: a bucket that only CloudFront reads, and what CloudFront does with it."""
    open_headers = {**hosting.headers, **hosting.open_headers}
    resources = {
        "Bucket": {"Type": "AWS::S3::Bucket", "Properties": {"PublicAccessBlockConfiguration": _PRIVATE}},
        "Access": {
            "Type": "AWS::CloudFront::OriginAccessControl",
            "Properties": {"OriginAccessControlConfig": _ACCESS},
        },
        "Reading": _reading(),
        "Headers": _policy("hub-headers", hosting.headers),
        "OpenHeaders": _policy("hub-open-headers", open_headers),
        "Addresses": _function(hosting),
        "Distribution": _distribution(hosting),
    }
    told = {
        "AWSTemplateFormatVersion": "2010-09-09",
        "Description": "The hub: a private bucket behind CloudFront. Add a certificate and the name of the hub to it.",
        "Resources": resources,
        "Outputs": {"Bucket": {"Value": {"Ref": "Bucket"}}, "Distribution": {"Value": {"Ref": "Distribution"}}},
    }
    return json.dumps(told, indent=2) + "\n"


_PRIVATE = {
    "BlockPublicAcls": True,
    "BlockPublicPolicy": True,
    "IgnorePublicAcls": True,
    "RestrictPublicBuckets": True,
}
_ACCESS = {
    "Name": {"Fn::Sub": "${AWS::StackName}-access"},
    "OriginAccessControlOriginType": "s3",
    "SigningBehavior": "always",
    "SigningProtocol": "sigv4",
}


def _reading() -> dict[str, object]:
    """CloudFront alone may read, and may see what is not there: else S3 answers 403 in the place of 404."""
    source = {"Fn::Sub": "arn:aws:cloudfront::${AWS::AccountId}:distribution/${Distribution}"}
    allowed = {
        "Effect": "Allow",
        "Principal": {"Service": "cloudfront.amazonaws.com"},
        "Action": ["s3:GetObject", "s3:ListBucket"],
        "Resource": [{"Fn::GetAtt": ["Bucket", "Arn"]}, {"Fn::Sub": "${Bucket.Arn}/*"}],
        "Condition": {"StringEquals": {"AWS:SourceArn": source}},
    }
    document = {"Version": "2012-10-17", "Statement": [allowed]}
    return {
        "Type": "AWS::S3::BucketPolicy",
        "Properties": {"Bucket": {"Ref": "Bucket"}, "PolicyDocument": document},
    }


def _policy(name: str, named: Mapping[str, str]) -> dict[str, object]:
    custom = [
        {"Header": header, "Value": value, "Override": True}
        for header, value in named.items()
        if header not in {*_SECURITY, _HTTPS}
    ]
    security = {
        "ContentSecurityPolicy": {"ContentSecurityPolicy": named[_SECURITY[0]], "Override": True},
        "ReferrerPolicy": {"ReferrerPolicy": named[_SECURITY[1]], "Override": True},
        "ContentTypeOptions": {"Override": True},
        "FrameOptions": {"FrameOption": named[_SECURITY[3]], "Override": True},
        "StrictTransportSecurity": {
            "AccessControlMaxAgeSec": int(named[_HTTPS].partition("=")[2]),
            "Override": True,
        },
    }
    config = {
        "Name": {"Fn::Sub": f"${{AWS::StackName}}-{name}"},
        "SecurityHeadersConfig": security,
        "CustomHeadersConfig": {"Items": custom},
    }
    return {
        "Type": "AWS::CloudFront::ResponseHeadersPolicy",
        "Properties": {"ResponseHeadersPolicyConfig": config},
    }


def _function(hosting: Hosting) -> dict[str, object]:
    config = {"Comment": "Leads to the page of a folder, and from old addresses on", "Runtime": "cloudfront-js-2.0"}
    return {
        "Type": "AWS::CloudFront::Function",
        "Properties": {
            "Name": {"Fn::Sub": "${AWS::StackName}-addresses"},
            "AutoPublish": True,
            "FunctionConfig": config,
            "FunctionCode": "\n".join(_code(hosting)),
        },
    }


def _code(hosting: Hosting) -> Iterator[str]:
    moved = {f"{hosting.root}{each.old}": each.address for each in hosting.moved}
    yield f"var moved = {json.dumps(moved)};"
    yield "function leadOn(address) {"
    yield "  var headers = { location: { value: address } };"
    yield "  return { statusCode: 301, statusDescription: 'Moved Permanently', headers: headers };"
    yield "}"
    yield "function handler(event) {"
    yield "  var request = event.request;"
    yield "  if (Object.prototype.hasOwnProperty.call(moved, request.uri)) return leadOn(moved[request.uri]);"
    yield "  var name = request.uri.slice(request.uri.lastIndexOf('/') + 1);"
    yield "  if (name && name.indexOf('.') < 0) return leadOn(request.uri + '/');"
    yield "  if (!name) request.uri += 'index.html';"
    yield "  return request;"
    yield "}"


def _distribution(hosting: Hosting) -> dict[str, object]:
    def behaviour(policy: str) -> dict[str, object]:
        addresses = {"Fn::GetAtt": ["Addresses", "FunctionARN"]}
        return {
            "TargetOriginId": "site",
            "ViewerProtocolPolicy": "redirect-to-https",
            "Compress": True,
            "CachePolicyId": _AS_HOST_SAYS,
            "ResponseHeadersPolicyId": {"Ref": policy},
            "FunctionAssociations": [{"EventType": "viewer-request", "FunctionARN": addresses}],
        }

    origin = {
        "Id": "site",
        "DomainName": {"Fn::GetAtt": ["Bucket", "RegionalDomainName"]},
        "OriginAccessControlId": {"Fn::GetAtt": ["Access", "Id"]},
        "S3OriginConfig": {"OriginAccessIdentity": ""},
    }
    not_found = {"ErrorCode": 404, "ResponseCode": 404, "ResponsePagePath": f"{hosting.root}{NOT_FOUND}"}
    open_data = {"PathPattern": f"{hosting.root}{hosting.open_folder}*", **behaviour("OpenHeaders")}
    config = {
        "Enabled": True,
        "HttpVersion": "http2and3",
        "DefaultRootObject": "index.html",
        "Origins": [origin],
        "DefaultCacheBehavior": behaviour("Headers"),
        "CacheBehaviors": [open_data],
        "CustomErrorResponses": [not_found],
    }
    return {"Type": "AWS::CloudFront::Distribution", "Properties": {"DistributionConfig": config}}


def bucket_script() -> str:
    """A script that uploads the site: each sort of file with its type, and afterwards what is no more goes."""
    return "\n".join(
        (
            "#!/bin/sh",
            "# Made by the hub: uploads site/ to the bucket that is named, as in: sh hosting/s3-upload.sh s3://BUCKET",
            "set -eu",
            'bucket="${1:?Name the bucket, as in s3://BUCKET}"',
            *(
                f"aws s3 cp site \"$bucket\" --recursive --exclude '*' --include '*.{ending}' "
                f"--content-type '{with_charset(ending)}' --cache-control no-cache"
                for ending in (*TEXT_TYPES, *OTHER_TYPES)
            ),
            'aws s3 sync site "$bucket" --delete --size-only --cache-control no-cache',
            "",
        )
    )
